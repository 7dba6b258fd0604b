import { Button } from './ui/Button';
import { Dialog } from './ui/Dialog';

interface LossDialogProps {
  /** A paragraph each; null when nothing is missing. */
  readonly words: readonly string[] | null;
  readonly onClose: () => void;
}

/** Both copies are damaged in the same place: the one thing at start that a person has to know and to act on. */
export function LossDialog({ words, onClose }: LossDialogProps) {
  return (
    <Dialog
      open={words !== null}
      title="Some of what was written is missing"
      width="m"
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Go on
        </Button>
      }
    >
      {words?.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Dialog>
  );
}
