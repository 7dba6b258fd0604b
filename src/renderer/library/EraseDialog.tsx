import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { CheckField } from '../ui/fields';
import css from './EraseDialog.module.css';

interface EraseDialogProps {
  /** The title of what is to be erased; null while nothing is. */
  readonly title: string | null;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Before a transcript is erased for good: what goes, and what no program can reach. */
export function EraseDialog({ title, ...rest }: EraseDialogProps) {
  return title === null ? null : <OpenEraseDialog title={title} {...rest} />;
}

function OpenEraseDialog({
  title,
  onErase,
  onClose,
}: Omit<EraseDialogProps, 'title'> & { readonly title: string }) {
  const [isSure, setSure] = useState(false);
  return (
    <Dialog
      open
      title="Erase for good?"
      onClose={onClose}
      onSubmit={() => isSure && onErase()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!isSure}>
            Erase
          </Button>
        </>
      }
    >
      <div className={css.erase}>
        <p className={css.title}>{title}</p>
        <p>
          Its text, the file it came from, every highlight and note and their history go from this computer,
          and from every backup that can be reached. Nothing brings them back.
        </p>
        <p>
          Not reached: Word documents, copies that you saved or handed over, and what another desk backed up.
          An additional folder for backups, also one that you used before, that is not connected is gone over
          when it is there again. A disk may hold on to what was deleted; only its encryption keeps that from
          being read.
        </p>
        <CheckField
          label="Erase this transcript and everything written on it"
          checked={isSure}
          onChange={setSure}
        />
      </div>
    </Dialog>
  );
}
