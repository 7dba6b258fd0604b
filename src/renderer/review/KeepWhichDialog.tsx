import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import css from './KeepWhichDialog.module.css';

export interface KeepWhichDialogProps {
  readonly open: boolean;
  readonly currentName: string;
  readonly newName: string;
  readonly onKeepCurrent: () => void;
  readonly onTakeNew: () => void;
}

/** Another file was opened during a review: one of the two goes on. */
export function KeepWhichDialog(props: KeepWhichDialogProps) {
  const { open, currentName, newName, onKeepCurrent, onTakeNew } = props;
  return (
    <Dialog
      open={open}
      title="Which transcript do you want to check?"
      onClose={onKeepCurrent}
      actions={
        <>
          <Button onClick={onTakeNew}>Check the new one</Button>
          <Button variant="primary" onClick={onKeepCurrent}>
            Keep the current one
          </Button>
        </>
      }
    >
      <dl className={css.names}>
        <div>
          <dt>Current</dt>
          <dd>{currentName}</dd>
        </div>
        <div>
          <dt>New</dt>
          <dd>{newName}</dd>
        </div>
      </dl>
      <p className={css.note}>The other one is closed without being added. Its file stays as it is.</p>
    </Dialog>
  );
}
