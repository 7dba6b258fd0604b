import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { TranscriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import type { FindBegin } from '../finding/find-choice';
import type { FoundIn } from '../finding/finder';
import { FoundGroup, type FoundRow, rowsOfGroup } from './FoundGroup';
import css from './LibraryRows.module.css';
import { TranscriptRow } from './TranscriptRow';
import { useRows } from './use-rows';

export interface FocusableRows {
  readonly focusFirst: () => void;
  /** False where there is no row. */
  readonly focusCurrent: () => boolean;
}

/** The transcript that was read last: any other can be opened beside it. */
export interface Beside {
  readonly id: TranscriptId;
  readonly title: string;
  readonly onOpen: (id: TranscriptId) => void;
}

interface LibraryRowsProps {
  readonly ref: Ref<FocusableRows>;
  /** Those that the list shows: all of them, or those found by title or speaker. */
  readonly named: readonly ListedTranscript[];
  readonly transcripts: readonly ListedTranscript[];
  readonly found: readonly FoundIn[];
  readonly words: string;
  readonly themes: readonly Theme[];
  /** The row to come back to; null to begin with. */
  readonly startAt: number | null;
  readonly onOpen: (id: TranscriptId, begin: FindBegin | null, row: number) => void;
  readonly beside: Beside | null;
  readonly onRemove: (id: TranscriptId) => void;
  readonly onErase: (id: TranscriptId, title: string) => void;
}

interface Group {
  readonly listed: ListedTranscript;
  readonly group: FoundIn;
  readonly rows: readonly FoundRow[];
  readonly firstIndex: number;
}

/** What was found, with each transcript as the library lists it now, and which row is its first. */
function groupsOf(
  transcripts: readonly ListedTranscript[],
  found: readonly FoundIn[],
  words: string,
  firstRow: number,
): readonly Group[] {
  const byId = new Map(transcripts.map((listed) => [listed.id, listed]));
  let firstIndex = firstRow;
  return found.flatMap((group) => {
    const listed = byId.get(group.id);
    if (!listed) return [];
    const rows = rowsOfGroup(group, words);
    firstIndex += rows.length;
    return [{ listed, group, rows, firstIndex: firstIndex - rows.length }];
  });
}

/** Groups that are drawn at once: more than a screen shows. The others follow, so many at a time. */
const groupsAtOnce = 6;

/** How many of the groups are drawn; what a person looks at waits for no other. */
function useDrawn(groups: readonly Group[], startsWithAll: boolean): number {
  const [drawn, setDrawn] = useState({ groups, count: startsWithAll ? groups.length : groupsAtOnce });
  const count = drawn.groups === groups ? drawn.count : groupsAtOnce;
  useEffect(() => {
    if (count >= groups.length) return;
    const next = setTimeout(() => setDrawn({ groups, count: count + groupsAtOnce }));
    return () => clearTimeout(next);
  }, [groups, count]);
  return count;
}

/** Transcripts, and below them what was found in their words and notes, as one run for the arrow keys. */
export function LibraryRows(props: LibraryRowsProps) {
  const { ref, named, transcripts, found, words, startAt, themes, onOpen } = props;
  const groups = useMemo(
    () => groupsOf(transcripts, found, words, named.length),
    [transcripts, found, words, named.length],
  );
  const [first] = useState(startAt);
  const drawn = groups.slice(0, useDrawn(groups, first !== null));
  const rows = useRows(named.length + drawn.reduce((sum, group) => sum + group.rows.length, 0));
  useImperativeHandle(ref, () => ({ focusFirst: () => rows.focus(0), focusCurrent: rows.focusCurrent }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where one comes back from a transcript.
  useEffect(() => {
    if (first !== null) rows.focus(first);
  }, []);
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  const open = useCallback<LibraryRowsProps['onOpen']>((...chosen) => latest.current(...chosen), []);
  return (
    <div ref={rows.list}>
      {named.length > 0 ? <NamedRows {...props} rows={rows} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is acted on. */}
      <div
        onKeyDown={rows.onKeyDown}
        onFocus={({ target }) => target.dataset.row && rows.setCurrent(Number(target.dataset.row))}
      >
        {drawn.map((group) => {
          const isHere =
            rows.current >= group.firstIndex && rows.current < group.firstIndex + group.rows.length;
          return (
            <FoundGroup
              key={group.listed.id}
              {...group}
              themes={themes}
              current={isHere ? rows.current : null}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}

function NamedRows({
  named,
  rows,
  onOpen,
  beside,
  onRemove,
  onErase,
}: LibraryRowsProps & { readonly rows: ReturnType<typeof useRows> }) {
  const now = Date.now();
  return (
    <ul className={css.rows} aria-label="Transcripts">
      {named.map((listed, index) => (
        <TranscriptRow
          key={listed.id}
          listed={listed}
          index={index}
          now={now}
          isCurrent={index === rows.current}
          onFocus={() => rows.setCurrent(index)}
          onKeyDown={rows.onKeyDown}
          onOpen={() => onOpen(listed.id, null, index)}
          beside={
            beside && beside.id !== listed.id
              ? { title: beside.title, onOpen: () => beside.onOpen(listed.id) }
              : null
          }
          onRemove={() => {
            rows.keepFocus(index);
            onRemove(listed.id);
          }}
          onErase={() => onErase(listed.id, listed.title)}
        />
      ))}
    </ul>
  );
}
