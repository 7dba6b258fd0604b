import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { CheckField } from '../ui/fields';
import css from './JoinNotesDialog.module.css';

interface SaveCopyDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onSave: (withHistory: boolean) => void;
  readonly onClose: () => void;
}

/** Before a copy is handed over: what goes along. */
export function SaveCopyDialog({ open, ...rest }: SaveCopyDialogProps) {
  return open ? <OpenSaveCopyDialog {...rest} /> : null;
}

function OpenSaveCopyDialog({ title, onSave, onClose }: Omit<SaveCopyDialogProps, 'open'>) {
  const [withHistory, setWithHistory] = useState(false);
  return (
    <Dialog
      open
      title="Save a copy"
      width="s"
      onClose={onClose}
      onSubmit={() => onSave(withHistory)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            Save…
          </Button>
        </>
      }
    >
      <div className={css.join}>
        <p className={css.lead}>
          “{title}” with its source, highlights and notes, as one file to keep or to hand to a colleague, who
          opens it in Despatch and joins it with their own.
        </p>
        <CheckField
          label="Include history"
          hint="Also what was removed or overwritten, with who did it and when. Without it, none of that can be found in the file."
          checked={withHistory}
          onChange={setWithHistory}
        />
      </div>
    </Dialog>
  );
}
