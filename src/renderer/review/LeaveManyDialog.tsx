import { listWords } from '../../shared/list-words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { amount } from '../ui/transcript-words';

interface LeaveManyDialogProps {
  readonly open: boolean;
  /** The names of the files that wait behind the one under review. */
  readonly waiting: readonly string[];
  readonly hasChanges: boolean;
  readonly onStay: () => void;
  readonly onSkip: () => void;
  readonly onLeave: () => void;
}

/** More are counted rather than named. */
const mostNamed = 3;

function waitingWords(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  const named = names.slice(0, mostNamed);
  return listWords(rest > 0 ? [...named, amount(rest, 'other file')] : named);
}

/** Whoever cancels one of several files may mean it alone, or all of them. */
export function LeaveManyDialog(props: LeaveManyDialogProps) {
  const { open, waiting, hasChanges, onStay, onSkip, onLeave } = props;
  return (
    <Dialog
      open={open}
      title="Leave the other files as well?"
      width="s"
      onClose={onStay}
      actions={
        <>
          <Button onClick={onLeave}>Leave all</Button>
          <Button onClick={onSkip}>Leave this one only</Button>
          <Button variant="primary" onClick={onStay}>
            Stay here
          </Button>
        </>
      }
    >
      <p>
        {waitingWords(waiting)} {waiting.length === 1 ? 'waits' : 'wait'} to be checked. What is left is not
        added; the files stay as they are.
      </p>
      {hasChanges ? <p>What you said here about lines and speakers is not kept.</p> : null}
    </Dialog>
  );
}
