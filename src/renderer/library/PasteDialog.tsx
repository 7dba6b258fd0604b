import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/fields';
import css from './PasteDialog.module.css';

export interface PasteDialogProps {
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: (text: string) => void;
}

export function PasteDialog({ open, onCancel, onSubmit }: PasteDialogProps) {
  return open ? <OpenPasteDialog onCancel={onCancel} onSubmit={onSubmit} /> : null;
}

function OpenPasteDialog({ onCancel, onSubmit }: Omit<PasteDialogProps, 'open'>) {
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog
      open
      title="Paste a transcript"
      width="l"
      onClose={onCancel}
      onSubmit={() => (text.trim() === '' ? setMissing(true) : onSubmit(text))}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="primary" type="submit">
            Continue
          </Button>
        </>
      }
    >
      <Field
        label="Text"
        hint="Names on lines of their own, or “Name:” before the words, are taken as speakers. You can correct it next."
        error={isMissing && text.trim() === '' ? 'Paste or type the words of a transcript.' : undefined}
      >
        {(ties) => (
          <textarea
            {...ties}
            className={css.text}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
