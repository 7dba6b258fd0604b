import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

interface LeaveDialogProps {
  readonly open: boolean;
  readonly mode: 'add' | 'correct' | 'read-again' | 'skip';
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

const titles = {
  add: 'Leave without adding the transcript?',
  correct: 'Leave without saving the corrections?',
  'read-again': 'Read the file again as something else?',
  skip: 'Skip this file?',
} as const;

const goOn = { add: 'Leave', correct: 'Leave', 'read-again': 'Read again', skip: 'Skip' } as const;

/** Cancel stands next to the button that goes on; what took a while to say is not given up by one slip. */
export function LeaveDialog({ open, mode, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Dialog
      open={open}
      title={titles[mode]}
      width="s"
      onClose={onStay}
      actions={
        <>
          <Button onClick={onLeave}>{goOn[mode]}</Button>
          <Button variant="primary" onClick={onStay}>
            Stay here
          </Button>
        </>
      }
    >
      <p>What you said here about its lines and speakers is not kept.</p>
    </Dialog>
  );
}
