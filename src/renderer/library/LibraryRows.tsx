import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { TranscriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import type { FindBegin } from '../finding/find-choice';
import type { FoundIn } from '../finding/finder';
import { FoundGroup, type FoundRow, rowsOfGroup } from './FoundGroup';
import css from './LibraryRows.module.css';
import { TranscriptRow } from './TranscriptRow';
import { type Rows, useRows } from './use-rows';

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
const groupsAtOnce = 3;

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
  const { ref, named, transcripts, found, words, startAt, themes, beside } = props;
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
  const acts = useActs(props, rows);
  const now = Math.floor(Date.now() / minute) * minute;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is acted on.
    <div
      ref={rows.list}
      onKeyDown={(event) => isRow(event.target) && rows.onKeyDown(event)}
      onFocus={acts.focus}
    >
      {named.length > 0 ? (
        <ul className={css.rows} aria-label="Transcripts">
          {named.map((listed, index) => (
            <TranscriptRow
              key={listed.id}
              listed={listed}
              index={index}
              now={now}
              isCurrent={index === rows.current}
              onOpen={acts.openWhole}
              besideTitle={beside && beside.id !== listed.id ? beside.title : null}
              onBeside={acts.openBeside}
              onRemove={acts.remove}
              onErase={acts.erase}
            />
          ))}
        </ul>
      ) : null}
      {drawn.map((group) => {
        const isHere =
          rows.current >= group.firstIndex && rows.current < group.firstIndex + group.rows.length;
        return (
          <FoundGroup
            key={group.listed.id}
            {...group}
            themes={themes}
            current={isHere ? rows.current : null}
            onOpen={acts.open}
          />
        );
      })}
    </div>
  );
}

/** When a transcript was added is said by the day: this often is often enough to look at the clock. */
const minute = 60_000;

function isRow(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.row !== undefined;
}

/** What the rows can do, the same for as long as the list is there, so that a row need not be drawn again for it. */
function useActs(props: LibraryRowsProps, rows: Rows) {
  const latest = useRef({ props, rows });
  useEffect(() => {
    latest.current = { props, rows };
  });
  return useMemo(() => {
    const open: LibraryRowsProps['onOpen'] = (...chosen) => latest.current.props.onOpen(...chosen);
    return {
      open,
      openWhole: (id: TranscriptId, row: number) => open(id, null, row),
      openBeside: (id: TranscriptId) => latest.current.props.beside?.onOpen(id),
      remove: (id: TranscriptId, row: number) => {
        latest.current.rows.keepFocus(row);
        latest.current.props.onRemove(id);
      },
      erase: (id: TranscriptId, title: string) => latest.current.props.onErase(id, title),
      focus: ({ target }: { readonly target: EventTarget }) => {
        if (isRow(target)) latest.current.rows.setCurrent(Number(target.dataset.row));
      },
    };
  }, []);
}
