import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { TranscriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { Button } from '../ui/Button';
import { OpenIcon, PasteIcon } from '../ui/icons';
import { Notice, type NoticeProps } from '../ui/Notice';
import { amount } from '../ui/transcript-words';
import { FirstStart } from './FirstStart';
import { findTranscripts } from './find-transcripts';
import css from './LibraryScreen.module.css';
import { SearchField } from './SearchField';
import { type FocusableRows, TranscriptRows } from './TranscriptRows';

export interface LibraryScreenProps {
  /** Newest first. */
  readonly transcripts: readonly ListedTranscript[];
  readonly onOpen: (id: TranscriptId) => void;
  readonly onOpenFile: () => void;
  readonly onPaste: () => void;
  readonly onSample?: () => void;
  readonly onRemove: (id: TranscriptId) => void;
  /** Asks before it erases. */
  readonly onErase: (id: TranscriptId, title: string) => void;
  /** A message above the list, such as why a file could not be read. */
  readonly notice?: NoticeProps | null;
  /** The transcript that was removed last, while it can be put back. */
  readonly removed?: {
    readonly title: string;
    readonly onUndo: () => void;
    readonly onErase: () => void;
  } | null;
}

export function LibraryScreen(props: LibraryScreenProps) {
  const { transcripts, onOpenFile, onPaste, onSample, notice, removed } = props;
  const [query, setQuery] = useState('');
  const rows = useRef<FocusableRows>(null);
  const found = useMemo(() => findTranscripts(transcripts, query), [transcripts, query]);
  const isEmpty = transcripts.length === 0;
  const { main, onFocus } = useKeptPlace(rows, [found, removed]);
  return (
    <main ref={main} className={css.screen} aria-label="Library" onFocus={onFocus}>
      <header className={css.bar}>
        <h1 className={css.heading}>{isEmpty ? 'Despatch' : 'Library'}</h1>
        {isEmpty ? null : (
          <>
            <SearchField
              value={query}
              onChange={setQuery}
              onDown={() => rows.current?.focusFirst()}
              label="Find by title or speaker"
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
        {isEmpty ? (
          <FirstStart onOpenFile={onOpenFile} onPaste={onPaste} {...(onSample ? { onSample } : {})} />
        ) : (
          <TranscriptRows
            ref={rows}
            found={found}
            query={query}
            onOpen={props.onOpen}
            onRemove={props.onRemove}
            onErase={props.onErase}
            onClear={() => setQuery('')}
          />
        )}
      </div>
      {removed ? (
        <div className={css.removed}>
          <Notice
            actions={
              <>
                <Button onClick={removed.onUndo}>Undo</Button>
                <Button variant="plain" onClick={removed.onErase}>
                  Erase for good…
                </Button>
              </>
            }
          >
            Removed “{removed.title}” from the library; its notes are kept.
          </Notice>
        </div>
      ) : null}
      <footer className={css.status}>
        <span role="status">
          {query.trim() === '' ? '' : `${found.length} of `}
          {isEmpty ? '' : amount(transcripts.length, 'transcript')}
        </span>
        <span>Offline by design</span>
      </footer>
    </main>
  );
}

/** When what had the focus goes away, the focus goes to the list, or else to the first field or button there is. */
function useKeptPlace(rows: RefObject<FocusableRows | null>, [found, removed]: readonly [unknown, unknown]) {
  const main = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    void [found, removed];
    if (!hadFocus.current || document.activeElement !== document.body) return;
    if (!rows.current?.focusCurrent()) main.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [rows, found, removed]);
  const onFocus = () => {
    hadFocus.current = true;
  };
  return { main, onFocus };
}
