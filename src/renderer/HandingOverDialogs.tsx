import { BringInNotesDialog } from './joining/BringInNotesDialog';
import { JoinNotesDialog } from './joining/JoinNotesDialog';
import { JoinReportDialog } from './joining/JoinReportDialog';
import { TakeBackDialog } from './joining/TakeBackDialog';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';

interface HandingOverDialogsProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

/** What is asked and told when a colleague's bundle comes in, or notes from another program. */
export function HandingOverDialogs({ desk, state }: HandingOverDialogsProps) {
  return (
    <>
      <JoinNotesDialog
        joining={state.joining}
        onJoin={(choices) => void desk.handingOver.join(choices)}
        onCancel={() => desk.handingOver.cancelJoining()}
      />
      <BringInNotesDialog
        notes={state.bringingIn}
        onBringIn={() => desk.bringingIn.bringIn()}
        onCancel={() => desk.bringingIn.cancel()}
      />
      <JoinReportDialog
        report={state.report}
        onTakeBack={(report) => desk.handingOver.askTakeBack(report)}
        onClose={() => desk.handingOver.showReport(null)}
      />
      <TakeBackDialog
        report={state.takingBack}
        onTakeBack={(report) => void desk.handingOver.takeBack(report)}
        onClose={() => desk.handingOver.askTakeBack(null)}
      />
    </>
  );
}
