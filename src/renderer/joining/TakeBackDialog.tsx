import type { JoinReport } from '../../shared/notebook/join-report';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

interface TakeBackDialogProps {
  readonly report: JoinReport | null;
  readonly onTakeBack: (report: JoinReport) => void;
  readonly onClose: () => void;
}

/** Before a joining is taken back: what else goes with it. */
export function TakeBackDialog({ report, onTakeBack, onClose }: TakeBackDialogProps) {
  return report ? (
    <Dialog
      open
      title="Take this back?"
      width="s"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => onTakeBack(report)}>
            Take back
          </Button>
        </>
      }
    >
      <p>
        This transcript becomes as it was just before “{report.bundle}” was joined. What you did to it since
        then goes too. A backup of how it is now is kept, in File, Backups.
      </p>
    </Dialog>
  ) : null;
}
