import { sourceOf } from './assembling/assembled';
import { LibraryFlow } from './LibraryFlow';
import { ReadingView } from './ReadingView';
import { Sides } from './reader/Sides';
import { ReviewScreen } from './review/ReviewScreen';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';
import type { OpenDialogs } from './use-app-commands';

export interface ScreenViewProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly commands: Commands;
  readonly dialogs: OpenDialogs;
}

/** The one screen that is up. */
export function ScreenView({ desk, state, commands, dialogs }: ScreenViewProps) {
  const { screen } = state;
  switch (screen.kind) {
    case 'library':
      return <LibraryFlow {...{ desk, state, commands, dialogs }} lastRead={screen.lastRead} />;
    case 'review': {
      const { read, initial, reviewed } = screen;
      const { transcriptId: id, warnings, format, dropped, annotations } = read;
      return (
        <ReviewScreen
          key={read.token}
          source={sourceOf(id, read)}
          assembling={desk.assembling}
          first={reviewed}
          warnings={warnings}
          initial={initial}
          mode="add"
          file={{
            format,
            annotations: annotations.length,
            onReadAs: (chosen) => void desk.intake.readAgain(read, chosen),
          }}
          dropped={dropped}
          busy={state.isBusy}
          place={state.intake}
          onDone={(decisions) => void desk.intake.addReviewed(read, decisions)}
          onSkip={() => desk.intake.skip()}
          onCancel={() => desk.intake.leave()}
          commands={commands}
        />
      );
    }
    case 'correcting':
      return <CorrectingView desk={desk} screen={screen} commands={commands} />;
    case 'reading':
      return (
        <Sides
          readings={screen.sides}
          share={state.preferences.sideShare}
          onShare={(sideShare) => desk.prefer({ sideShare })}
        >
          {(reading, room) => <ReadingView {...{ desk, state, commands, dialogs, reading, room, screen }} />}
        </Sides>
      );
  }
}

interface CorrectingViewProps {
  readonly desk: Desk;
  readonly screen: Extract<DeskState['screen'], { kind: 'correcting' }>;
  readonly commands: Commands;
}

function CorrectingView({ desk, screen, commands }: CorrectingViewProps) {
  const { reading, decisions, source, reviewed } = screen;
  return (
    <ReviewScreen
      source={sourceOf(reading.id, source)}
      assembling={desk.assembling}
      first={reviewed}
      warnings={[]}
      initial={decisions}
      mode="correct"
      onDone={(corrected) => desk.correcting.save(reading, decisions, corrected)}
      onCancel={() => desk.correcting.end()}
      commands={commands}
    />
  );
}
