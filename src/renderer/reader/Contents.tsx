import { memo, useId, useMemo } from 'react';
import type { Transcript } from '../../shared/transcript/transcript';
import { type ContentsEntry, contentsOf } from './contents-of';
import styles from './TranscriptNav.module.css';

interface ContentsProps {
  readonly transcript: Transcript;
  /** Position of the paragraph being read. */
  readonly position: number;
  readonly onPosition: (position: number) => void;
}

/** Rows drawn together: a day's debate has thousands of turns, and one alone changes as the page scrolls. */
const groupSize = 40;

/** Headings, or turns where there are none; where the reader is, is marked. */
export function Contents({ transcript, position, onPosition }: ContentsProps) {
  const id = useId();
  const contents = useMemo(() => contentsOf(transcript), [transcript]);
  const groups = useMemo(
    () =>
      Array.from({ length: Math.ceil(contents.length / groupSize) }, (_, at) =>
        contents.slice(at * groupSize, (at + 1) * groupSize),
      ),
    [contents],
  );
  const reading = contents.findLastIndex((entry) => entry.position <= position);
  return (
    <>
      <h2 id={id}>Contents</h2>
      {groups.map((entries, at) => (
        <ContentsGroup
          key={entries[0]?.position}
          labelledBy={id}
          entries={entries}
          reading={Math.floor(reading / groupSize) === at ? reading % groupSize : -1}
          onPosition={onPosition}
        />
      ))}
    </>
  );
}

interface ContentsGroupProps {
  readonly labelledBy: string;
  readonly entries: readonly ContentsEntry[];
  readonly reading: number;
  readonly onPosition: (position: number) => void;
}

const ContentsGroup = memo(function ContentsGroup(props: ContentsGroupProps) {
  const { labelledBy, entries, reading, onPosition } = props;
  return (
    <ul
      aria-labelledby={labelledBy}
      className={styles.group}
      style={{ containIntrinsicSize: `auto ${entries.length * 28}px` }}
    >
      {entries.map((entry, at) => (
        <li key={entry.position}>
          <button
            type="button"
            className={styles.row}
            aria-current={at === reading ? 'location' : undefined}
            onClick={() => onPosition(entry.position)}
          >
            <span className={styles.name}>{entry.words}</span>
            <span className={styles.count}>{entry.number ?? ''}</span>
          </button>
        </li>
      ))}
    </ul>
  );
});
