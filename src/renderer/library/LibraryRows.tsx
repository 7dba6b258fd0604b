import { type Ref, useEffect, useImperativeHandle, useMemo, useState } from 'react';
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
function groupsOf({ transcripts, found, words, named }: LibraryRowsProps): readonly Group[] {
  const byId = new Map(transcripts.map((listed) => [listed.id, listed]));
  let firstIndex = named.length;
  return found.flatMap((group) => {
    const listed = byId.get(group.id);
    if (!listed) return [];
    const rows = rowsOfGroup(group, words);
    firstIndex += rows.length;
    return [{ listed, group, rows, firstIndex: firstIndex - rows.length }];
  });
}

/** Transcripts, and below them what was found in their words and notes, as one run for the arrow keys. */
export function LibraryRows(props: LibraryRowsProps) {
  const { ref, named, startAt, themes, onOpen, onRemove, onErase } = props;
  const groups = useMemo(() => groupsOf(props), [props]);
  const count = named.length + groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = useRows(count);
  useImperativeHandle(ref, () => ({ focusFirst: () => rows.focus(0), focusCurrent: rows.focusCurrent }));
  const [first] = useState({ startAt, focus: rows.focus });
  useEffect(() => {
    if (first.startAt !== null) first.focus(first.startAt);
  }, [first]);
  const now = Date.now();
  return (
    <div ref={rows.list}>
      {named.length > 0 ? (
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
              onRemove={() => {
                rows.keepFocus(index);
                onRemove(listed.id);
              }}
              onErase={() => onErase(listed.id, listed.title)}
            />
          ))}
        </ul>
      ) : null}
      {groups.map((group) => (
        <FoundGroup
          key={group.listed.id}
          {...group}
          themes={themes}
          current={rows.current}
          onFocus={rows.setCurrent}
          onKeyDown={rows.onKeyDown}
          onOpen={(begin, row) => onOpen(group.listed.id, begin, row)}
        />
      ))}
    </div>
  );
}
