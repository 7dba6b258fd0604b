import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import type { TranscriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import type { FindBegin, FindChoice } from '../finding/find-choice';
import type { Commands } from '../store/commands';
import type { LibraryFinder } from '../store/library-finder';
import { Button } from '../ui/Button';
import { OpenIcon, PasteIcon } from '../ui/icons';
import { Notice, type NoticeProps } from '../ui/Notice';
import { FindWays } from './FindWays';
import { FirstStart } from './FirstStart';
import { nothingWords, statusWords } from './found-words';
import { type Beside, type FocusableRows, LibraryRows } from './LibraryRows';
import css from './LibraryScreen.module.css';
import { NothingFound } from './NothingFound';
import { newestFirst } from './order-transcripts';
import { RemovedNotice, type RemovedNoticeProps } from './RemovedNotice';
import { SearchField } from './SearchField';
import { type LibraryFind, useLibraryFind } from './use-library-find';

export interface LibraryScreenProps {
  /** Newest first. */
  readonly transcripts: readonly ListedTranscript[];
  readonly themes: readonly Theme[];
  readonly finder: LibraryFinder;
  readonly commands: Commands;
  readonly choice: FindChoice;
  readonly onChoose: (choice: FindChoice) => void;
  /** Opens a transcript where it was left, or at a place that was found in it. */
  readonly onOpen: (id: TranscriptId, begin: FindBegin | null) => void;
  /** Null where nothing was read yet. */
  readonly beside: Beside | null;
  /** Back to the transcript that the search led away from; null where it began here. */
  readonly onBack: (() => void) | null;
  readonly onOpenFile: () => void;
  readonly onPaste: () => void;
  readonly onSample?: () => void;
  readonly onRemove: (id: TranscriptId) => void;
  /** Asks before it erases. */
  readonly onErase: (id: TranscriptId, title: string) => void;
  /** A message above the list, such as why a file could not be read. */
  readonly notice?: NoticeProps | null;
  /** The transcript that was removed last, while it can be put back. */
  readonly removed?: RemovedNoticeProps | null;
}

export function LibraryScreen(props: LibraryScreenProps) {
  const { transcripts, finder, choice, onOpenFile, onPaste, notice, removed } = props;
  const rows = useRef<FocusableRows>(null);
  const field = useRef<HTMLInputElement>(null);
  const search = useLibraryFind(finder, transcripts, choice);
  const isEmpty = transcripts.length === 0;
  const { main, onFocus } = useKeptPlace(rows, [search.named, search.found, removed]);
  useSearchCommands(props, field, search.row);
  const clear = () => {
    finder.type('');
    field.current?.focus();
  };
  return (
    <main
      ref={main}
      className={css.screen}
      aria-label="Library"
      onFocus={onFocus}
      onKeyDown={(event) => leaveSearch(event, search.words === '' ? props.onBack : clear)}
    >
      <header className={css.bar}>
        <h1 className={css.heading}>{isEmpty ? 'Despatch' : 'Library'}</h1>
        {isEmpty ? null : (
          <>
            <SearchField
              ref={field}
              value={search.words}
              onChange={(words) => finder.type(words)}
              onFocus={() => finder.prepare(newestFirst(transcripts).map(({ id }) => id))}
              onDown={() => rows.current?.focusFirst()}
              onToggle={(which) => props.onChoose({ ...choice, [which]: !choice[which] })}
              label="Find in library"
            />
            <Button icon={<PasteIcon />} onClick={onPaste}>
              Paste text
            </Button>
            <Button variant="primary" icon={<OpenIcon />} onClick={onOpenFile}>
              Open transcript
            </Button>
          </>
        )}
      </header>
      <div className={css.content}>
        {notice ? <Notice {...notice} /> : null}
        <LibraryContent {...props} ref={rows} search={search} onClear={clear} />
      </div>
      {removed ? <RemovedNotice {...removed} /> : null}
      <footer className={css.status}>
        <span role="status">{statusWords(transcripts.length, search.named.length, search)}</span>
        <span>Offline by design</span>
      </footer>
    </main>
  );
}

interface LibraryContentProps extends LibraryScreenProps {
  readonly ref: RefObject<FocusableRows | null>;
  readonly search: LibraryFind;
  readonly onClear: () => void;
}

/** All transcripts, what was found in them, or what to begin with where there is none. */
function LibraryContent({ ref, search, onClear, ...props }: LibraryContentProps) {
  const { transcripts, finder, choice, onChoose, onOpenFile, onPaste, onSample } = props;
  const { words, answered, named, found, waiting } = search;
  if (transcripts.length === 0)
    return <FirstStart onOpenFile={onOpenFile} onPaste={onPaste} {...(onSample ? { onSample } : {})} />;
  return (
    <>
      {words.trim() === '' ? null : (
        <FindWays choice={choice} onToggle={(which) => onChoose({ ...choice, [which]: !choice[which] })} />
      )}
      {search.isNothing ? (
        <NothingFound
          words={answered?.words ?? words}
          isSoFar={waiting > 0}
          sentences={nothingWords(transcripts.length, search, choice)}
          onClear={onClear}
        />
      ) : (
        <LibraryRows
          ref={ref}
          named={named}
          transcripts={transcripts}
          found={found}
          words={answered?.words ?? words}
          themes={props.themes}
          startAt={search.row}
          onOpen={(id, begin, row) => {
            finder.leaveAt(row);
            props.onOpen(id, begin);
          }}
          beside={props.beside}
          onRemove={props.onRemove}
          onErase={props.onErase}
        />
      )}
    </>
  );
}

/** Esc clears the search, and then leads back to where it began. */
function leaveSearch(event: KeyboardEvent, leave: (() => void) | null): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !leave) return;
  event.preventDefault();
  leave();
}

function chooseAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** Answers Find and Back; who came from a transcript to search finds the field chosen. */
function useSearchCommands(
  { commands, onBack }: LibraryScreenProps,
  field: RefObject<HTMLInputElement | null>,
  row: number | null,
): void {
  const [startsInField] = useState(onBack !== null && row === null);
  useEffect(() => {
    if (startsInField) chooseAll(field.current);
  }, [startsInField, field]);
  useEffect(() =>
    commands.add('screen', (command) => {
      if (command === 'go-back' && onBack) onBack();
      else if (command === 'find' || command === 'find-library') chooseAll(field.current);
      else return false;
      return true;
    }),
  );
}

/** When what had the focus goes away, the focus goes to the list, or else to the first field or button there is. */
function useKeptPlace(
  rows: RefObject<FocusableRows | null>,
  [named, found, removed]: readonly [unknown, unknown, unknown],
) {
  const main = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    void [named, found, removed];
    if (!hadFocus.current || document.activeElement !== document.body) return;
    if (!rows.current?.focusCurrent()) main.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [rows, named, found, removed]);
  const onFocus = () => {
    hadFocus.current = true;
  };
  return { main, onFocus };
}
