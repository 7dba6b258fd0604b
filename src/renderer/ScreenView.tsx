import { noDecisions } from '../shared/transcript/decisions';
import { sourceOf } from './assembling/assembled';
import { LibraryScreen } from './library/LibraryScreen';
import { NotesMargin } from './notes/NotesMargin';
import { type MarginContext, ReaderScreen } from './reader/ReaderScreen';
import { copyWithReference, removeAnnotation } from './reader/reader-commands';
import { ReviewScreen } from './review/ReviewScreen';
import { SaveStatus } from './SaveStatus';
import { markLookedAt, typeNote } from './store/annotate';
import { changeThemes, settleProgress, weigh } from './store/annotate-many';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';
import type { Reading } from './store/reading';
import type { OpenDialogs } from './use-app-commands';
import { useLibrary } from './use-menu';

interface ScreenViewProps {
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
      return <LibraryView desk={desk} state={state} commands={commands} />;
    case 'review': {
      const { read, reviewed } = screen;
      const { transcriptId: id, warnings } = read;
      return (
        <ReviewScreen
          key={id}
          source={sourceOf(id, read)}
          assembling={desk.assembling}
          first={reviewed}
          warnings={warnings}
          initial={noDecisions}
          mode="add"
          onDone={(decisions) => void desk.takingIn.addReviewed(read, decisions)}
          onCancel={() => desk.takingIn.cancelReview()}
          commands={commands}
        />
      );
    }
    case 'correcting':
      return <CorrectingView desk={desk} screen={screen} commands={commands} />;
    case 'reading':
      return (
        <ReadingView
          key={screen.reading.id}
          desk={desk}
          state={state}
          commands={commands}
          dialogs={dialogs}
          reading={screen.reading}
        />
      );
  }
}

function LibraryView({ desk, state, commands }: Omit<ScreenViewProps, 'dialogs'>) {
  const { transcripts } = useLibrary(desk);
  const { removed } = state;
  return (
    <LibraryScreen
      transcripts={transcripts}
      onOpen={(id) => void desk.openTranscript(id)}
      onOpenFile={() => commands.perform('open')}
      onPaste={() => commands.perform('paste-transcript')}
      onRemove={(id) => desk.removing.remove(id)}
      onErase={(id, title) => desk.removing.askErase(id, title)}
      removed={
        removed && {
          title: removed.title,
          onUndo: () => desk.removing.undo(),
          onErase: () => desk.removing.askErase(removed.id, removed.title),
        }
      }
    />
  );
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

function ReadingView({
  desk,
  state,
  commands,
  dialogs,
  reading,
}: ScreenViewProps & { readonly reading: Reading }) {
  const { themes } = useLibrary(desk);
  const rememberPlace = desk.rememberPlace;
  return (
    <ReaderScreen
      reading={reading}
      library={desk.library}
      commands={commands}
      saved={<SaveStatus desk={desk} />}
      lastPlace={state.preferences.lastPlaces[reading.id]}
      onPlace={rememberPlace}
      look={state.preferences.reading}
      isFocusMode={dialogs.isFocusMode}
      onLeaveFocusMode={() => dialogs.focusOn(false)}
      find={{
        isOpen: dialogs.isFinding,
        choice: dialogs.findChoice,
        onChoose: dialogs.chooseFind,
        onClose: () => dialogs.find(false),
      }}
      margin={(context: MarginContext) => (
        <NotesMargin
          reading={reading}
          focus={context.desk.focus}
          themes={themes}
          text={context.text}
          scroller={context.scroller}
          near={context.near}
          actions={{
            onActivate: (id) => context.desk.focus.set(id),
            onEdit: (id) => context.desk.focus.set(id, true),
            onType: (id, note) => typeNote(reading, id, note),
            onLeave: (id) => {
              context.desk.focus.set(id);
              context.desk.focusText();
            },
            onTheme: (id, theme) => changeThemes(reading, [id], theme),
            onImportance: (id, importance) => weigh(reading, [id], importance),
            onProgress: (id, progress) => settleProgress(reading, [id], progress),
            onCopy: () => copyWithReference(context.desk),
            onRemove: (id) => removeAnnotation(context.desk, id),
            onLookedAt: (id) => markLookedAt(reading, id),
          }}
        />
      )}
    />
  );
}
