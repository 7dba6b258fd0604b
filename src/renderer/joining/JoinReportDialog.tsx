import type { JoinReport } from '../../shared/notebook/join-report';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import css from './JoinNotesDialog.module.css';
import { ReportGroups } from './ReportGroups';

interface JoinReportDialogProps {
  readonly report: JoinReport | null;
  readonly onTakeBack: (report: JoinReport) => void;
  readonly onClose: () => void;
}

/** What a joining did, to read at any time after it. */
export function JoinReportDialog({ report, onTakeBack, onClose }: JoinReportDialogProps) {
  return report ? (
    <Dialog
      open
      title={`Joined “${report.bundle}”`}
      width="l"
      isReading
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => onTakeBack(report)}>Take this back…</Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={css.join}>
        <p className={css.lead}>What came in from {report.from}.</p>
        <ReportGroups groups={report.groups} />
      </div>
    </Dialog>
  ) : null;
}
