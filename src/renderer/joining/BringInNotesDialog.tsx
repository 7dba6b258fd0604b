import { useState } from 'react';
import type { NotesToBringIn } from '../store/bringing-in';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { amount } from '../ui/transcript-words';
import css from './JoinNotesDialog.module.css';
import { bringInWords, copiedNotes, quotedWords, saidWords } from './lost-note-words';
import { ReportGroups } from './ReportGroups';

interface BringInNotesDialogProps {
  readonly notes: NotesToBringIn | null;
  readonly onBringIn: () => void;
  readonly onCancel: () => void;
}

/** What notes from another program would bring, and which of them have no place; before anything is changed. */
export function BringInNotesDialog({ notes, ...rest }: BringInNotesDialogProps) {
  return notes ? <OpenBringInNotesDialog key={notes.fileName} notes={notes} {...rest} /> : null;
}

function OpenBringInNotesDialog({
  notes: { fileName, hasText, reading, fresh, known, lost },
  onBringIn,
  onCancel,
}: BringInNotesDialogProps & { readonly notes: NotesToBringIn }) {
  const { title } = reading.transcript();
  return (
    <Dialog
      open
      title={fresh === 0 ? 'No new notes to bring in' : `Bring in ${amount(fresh, 'note')}`}
      width="l"
      isReading
      onClose={onCancel}
      actions={
        fresh === 0 ? (
          <Button variant="primary" onClick={onCancel}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={onCancel}>Cancel</Button>
            <Button variant="primary" onClick={onBringIn}>
              Bring in
            </Button>
          </>
        )
      }
    >
      <div className={css.join}>
        <p className={css.lead}>
          {bringInWords({ fileName, hasText, title, fresh, known, lost: lost.length })}
        </p>
        {lost.length > 0 ? <LostNotes lost={lost} /> : null}
      </div>
    </Dialog>
  );
}

function LostNotes({ lost }: Pick<NotesToBringIn, 'lost'>) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(copiedNotes(lost));
    setCopied(true);
  };
  const lines = lost.map((note) => ({ about: quotedWords(note), words: saidWords(note) }));
  return (
    <div className={css.questions}>
      <p className={css.lead}>
        Those below are not brought in, because their words are not in it, or stand there more than once.
      </p>
      <ReportGroups groups={[{ heading: 'Without a place', lines }]} />
      <p>
        <Button onClick={() => void copy()}>Copy these notes</Button>{' '}
        <span role="status">{isCopied ? 'Copied.' : ''}</span>
      </p>
    </div>
  );
}
