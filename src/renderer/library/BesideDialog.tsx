import { useMemo, useState } from 'react';
import type { TranscriptId } from '../../shared/id';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { occasionWords } from '../ui/transcript-words';
import css from './BesideDialog.module.css';
import { findTranscripts } from './find-transcripts';
import { SearchField } from './SearchField';
import { useRows } from './use-rows';

interface BesideDialogProps {
  /** Those that are not on the screen, newest first. */
  readonly transcripts: readonly ListedTranscript[];
  /** The title of the transcript whose place it takes, where two are side by side already. */
  readonly replaced: string | null;
  readonly onChoose: (id: TranscriptId) => void;
  readonly onClose: () => void;
}

/** "Open beside": which transcript of the library is to stand beside the one that is read. */
export function BesideDialog({ transcripts, replaced, onChoose, onClose }: BesideDialogProps) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => findTranscripts(transcripts, query), [transcripts, query]);
  const rows = useRows(found.length);
  return (
    <Dialog open title="Open beside" onClose={onClose} actions={<Button onClick={onClose}>Cancel</Button>}>
      {replaced === null ? null : (
        <p className={css.replaced}>It takes the place of “{replaced}”, which stays in the library.</p>
      )}
      <SearchField
        value={query}
        onChange={setQuery}
        onDown={() => rows.focus(0)}
        label="Find by title or speaker"
      />
      <div ref={rows.list}>
        <ul className={css.rows} aria-label="Transcripts">
          {found.map((listed, index) => (
            <li key={listed.id}>
              <button
                type="button"
                className={css.row}
                data-row={index}
                tabIndex={index === rows.current ? 0 : -1}
                onFocus={() => rows.setCurrent(index)}
                onKeyDown={rows.onKeyDown}
                onClick={() => onChoose(listed.id)}
              >
                <span className={css.title}>{listed.title}</span>
                <span className={css.about}>{occasionWords(listed.eventKind, listed.date)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {found.length === 0 ? <p className={css.none}>{noneWords(transcripts.length, query)}</p> : null}
    </Dialog>
  );
}

function noneWords(others: number, query: string): string {
  if (others === 0)
    return 'There is no other transcript in the library. Open one from a file first; then it can stand beside this one.';
  return `Nothing found for “${query.trim()}”. Titles and speakers are searched; fewer letters find more.`;
}
