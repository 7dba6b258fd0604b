import { memo, useId, useMemo } from 'react';
import type { ContentsKind } from '../../shared/preferences';
import type { Transcript } from '../../shared/transcript/transcript';
import { SmallSelect } from '../ui/SmallSelect';
import { type ContentsEntry, contentsOf } from './contents-of';
import styles from './TranscriptNav.module.css';
import { useMountedChunks } from './use-mounted-chunks';

/** What the contents go by where a transcript offers more than one thing, and who remembers it. */
export interface ContentsChoice {
  readonly kind: ContentsKind;
  readonly onKind: (kind: ContentsKind) => void;
}

interface ContentsProps {
  readonly transcript: Transcript;
  /** Position of the paragraph being read. */
  readonly position: number;
  readonly choice: ContentsChoice;
  readonly onPosition: (position: number) => void;
}

/** Rows drawn together: a day's debate has thousands of turns, and one alone changes as the page scrolls. */
const groupSize = 40;
/** Groups mounted with each frame: the text beside them comes first. */
const groupsPerFrame = 8;

const kindWords: Readonly<Record<ContentsKind, string>> = {
  headings: 'Headings',
  questions: 'Questions',
  turns: 'Turns',
};

/** Headings, questions or turns, as somebody chose and as far as there are any; where the reader is, is marked. */
export function Contents({ transcript, position, choice, onPosition }: ContentsProps) {
  const id = useId();
  const offered = useMemo(() => contentsOf(transcript), [transcript]);
  const shown = offered.find(({ kind }) => kind === choice.kind) ?? offered[0];
  return (
    <>
      <div className={styles.heading}>
        <h2 id={id}>Contents</h2>
        {shown && offered.length > 1 ? (
          <SmallSelect
            label="Contents by"
            value={shown.kind}
            choices={offered.map(({ kind }) => ({ value: kind, label: kindWords[kind] }))}
            onChange={choice.onKind}
          />
        ) : null}
      </div>
      {shown ? (
        <ContentsList
          key={shown.kind}
          labelledBy={id}
          entries={shown.entries}
          position={position}
          onPosition={onPosition}
        />
      ) : null}
    </>
  );
}

interface ContentsListProps extends Pick<ContentsProps, 'position' | 'onPosition'> {
  readonly labelledBy: string;
  readonly entries: readonly ContentsEntry[];
}

/** The rows around the place being read at once, and those before and behind them with the frames that follow. */
function ContentsList({ labelledBy, entries, position, onPosition }: ContentsListProps) {
  const groups = useMemo(
    () =>
      Array.from({ length: Math.ceil(entries.length / groupSize) }, (_, at) =>
        entries.slice(at * groupSize, (at + 1) * groupSize),
      ),
    [entries],
  );
  const reading = entries.findLastIndex((entry) => entry.position <= position);
  const here = Math.floor(reading / groupSize);
  const mounted = useMountedChunks(groups.length, here, groupsPerFrame);
  return groups.map((group, at) => (
    <ContentsGroup
      key={group[0]?.position}
      labelledBy={labelledBy}
      entries={group}
      isMounted={at >= mounted.from && at < mounted.to}
      reading={here === at ? reading % groupSize : -1}
      onPosition={onPosition}
    />
  ));
}

interface ContentsGroupProps {
  readonly labelledBy: string;
  readonly entries: readonly ContentsEntry[];
  readonly isMounted: boolean;
  readonly reading: number;
  readonly onPosition: (position: number) => void;
}

const rowHeight = 28;

const ContentsGroup = memo(function ContentsGroup(props: ContentsGroupProps) {
  const { labelledBy, entries, isMounted, reading, onPosition } = props;
  const height = entries.length * rowHeight;
  if (!isMounted) return <div style={{ height }} />;
  return (
    <ul
      aria-labelledby={labelledBy}
      className={styles.group}
      style={{ containIntrinsicSize: `auto ${height}px` }}
    >
      {entries.map((entry, at) => (
        <li key={entry.position}>
          <button
            type="button"
            tabIndex={-1}
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
