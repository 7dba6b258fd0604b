import type { TranscriptId } from '../shared/id';
import type { FindBegin } from './finding/find-choice';
import { LibraryScreen } from './library/LibraryScreen';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';
import type { Reading } from './store/reading';
import type { Read } from './store/sides';
import type { OpenDialogs } from './use-app-commands';
import { useLibrary } from './use-menu';

interface LibraryFlowProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly commands: Commands;
  readonly dialogs: OpenDialogs;
  /** What was read before the library came up. */
  readonly lastRead: Reading | null;
}

/** From a transcript that was opened while the library was searched, back to what was found; false where it was not. */
export function returnToFound(desk: Desk): boolean {
  if (desk.finder.state().words === '') return false;
  desk.sides.showLibrary();
  return true;
}

/** The library, and the ways into it and out of it. */
export function LibraryFlow({ desk, state, commands, dialogs, lastRead }: LibraryFlowProps) {
  const { transcripts, themes } = useLibrary(desk);
  const { removed } = state;
  const open = (id: TranscriptId, begin: FindBegin | null) => {
    if (begin) dialogs.findFrom(id, begin);
    // The search that went on from a place in it is over.
    else if (dialogs.finding.get(id)) dialogs.find(id, false);
    void desk.openTranscript(id);
  };
  const last = transcripts.find(({ id }) => id === lastRead?.id);
  const back = (read: Read<Reading>) => {
    for (const { id } of read.sides) if (dialogs.finding.get(id)) dialogs.find(id, false);
    desk.sides.showAsItStood(read);
  };
  const cameFrom = dialogs.shown ? null : dialogs.cameFrom;
  return (
    <LibraryScreen
      transcripts={transcripts}
      themes={themes}
      finder={desk.finder}
      commands={commands}
      choice={dialogs.findChoice}
      onChoose={dialogs.chooseFind}
      onOpen={open}
      beside={last ? { ...last, onOpen: (id) => void desk.sides.openBeside(id) } : null}
      onBack={cameFrom ? () => back(cameFrom) : null}
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
