import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { HistoryEntry } from '../../shared/notebook/history';
import { openingProblemSentence } from '../../shared/problem-words';
import type { Transcript } from '../../shared/transcript/transcript';
import type { History } from '../store/history';
import { momentWords } from '../store/moment-words';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { EntriesPart } from './EntriesPart';
import css from './HistoryDialog.module.css';
import { PastNotesView } from './PastNotesView';
import { type Done, PutBackBar } from './PutBackBar';

export interface HistoryDialogProps {
  readonly history: History;
  readonly transcript: Transcript;
  readonly themes: readonly Theme[];
  readonly nameOf: (author: string) => string;
  /** What else can be done with an entry, shown above the notes as they were after it. */
  readonly entryActions?: (entry: HistoryEntry) => ReactNode;
  readonly onClose: () => void;
}

/** What was done to a transcript, what its notes were then, and the way to put it back. */
export function HistoryDialog(props: HistoryDialogProps) {
  const { history, transcript, themes, nameOf, entryActions, onClose } = props;
  const state = useSyncExternalStore(history.subscribe, history.state);
  const { entries, isRetold, problem } = state;
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  // Null is the newest, whatever it comes to be.
  const [number, setNumber] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const newestFirst = useMemo(() => entries?.toReversed() ?? [], [entries]);
  const found = useMemo(() => findEntries(newestFirst, query, nameOf), [newestFirst, query, nameOf]);
  const selected = found.find((entry) => entry.number === number) ?? found[0];
  const isRead = entries !== null;
  useEffect(() => {
    if (isRead) list.current?.focus();
  }, [isRead]);
  const select = (entry: HistoryEntry) => {
    setNumber(entry === newestFirst[0] ? null : entry.number);
    setDone(null);
  };
  const showNewest = (said: Done) => {
    setQuery('');
    setNumber(null);
    setDone(said);
    list.current?.focus();
  };
  return (
    <Dialog
      open
      title="History"
      width="l"
      onClose={onClose}
      actions={
        <PutBackBar
          history={history}
          state={state}
          entry={selected}
          done={done}
          onPutBack={(label) => showNewest({ words: `${label}.`, isUndoable: true })}
          onUndo={() => {
            history.undo();
            showNewest({ words: 'Undone: the notes are as they were before.', isUndoable: false });
          }}
          onClose={onClose}
        />
      }
    >
      {problem ? <Notice tone="problem">{openingProblemSentence(problem)}</Notice> : null}
      {entries?.length === 0 ? <p className={css.empty}>{emptyWords}</p> : null}
      {!isRead && !problem ? (
        <p role="status" className={css.empty}>
          Reading the history…
        </p>
      ) : null}
      {newestFirst.length > 0 ? (
        <div className={css.parts}>
          <EntriesPart
            list={list}
            found={found}
            selected={selected}
            query={query}
            unreadLines={state.unreadLines}
            nameOf={nameOf}
            onQuery={setQuery}
            onSelect={select}
          />
          {isRetold ? null : (
            <p role="status" className={css.waiting}>
              Going through the changes…
            </p>
          )}
          {selected && isRetold ? (
            <SelectedNotes history={history} entry={selected} themes={themes} transcript={transcript}>
              {entryActions?.(selected)}
            </SelectedNotes>
          ) : null}
        </div>
      ) : null}
    </Dialog>
  );
}

const emptyWords =
  'Nothing has been done to this transcript yet. Highlights, notes and corrections appear here as you make them.';

function findEntries(
  entries: readonly HistoryEntry[],
  query: string,
  nameOf: (author: string) => string,
): readonly HistoryEntry[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return entries;
  return entries.filter(({ words, author }) => `${words} ${nameOf(author)}`.toLowerCase().includes(wanted));
}

interface SelectedNotesProps extends Pick<HistoryDialogProps, 'history' | 'themes' | 'transcript'> {
  readonly entry: HistoryEntry;
  readonly children: ReactNode;
}

function SelectedNotes({ history, entry, transcript, children, themes }: SelectedNotesProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another transcript the notes have other places.
  const notes = useMemo(() => history.notesAfter(entry), [history, entry, transcript]);
  return (
    <PastNotesView
      key={entry.number}
      notes={notes}
      title={`The notes at ${momentWords(entry.time)}`}
      themes={themes}
      transcript={transcript}
    >
      {children}
    </PastNotesView>
  );
}
