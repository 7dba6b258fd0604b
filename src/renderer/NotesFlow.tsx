import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { NotesDialog } from './notes/NotesDialog';
import { changeThemes, removeMany, settleProgress, weigh } from './store/annotate-many';
import type { Desk } from './store/desk';
import type { Reading } from './store/reading';
import { canStep, step } from './store/undoing';
import { useAuthorNames } from './use-author-names';
import { useLibrary } from './use-menu';

interface NotesFlowProps {
  readonly desk: Desk;
  readonly reading: Reading;
  readonly onClose: () => void;
}

/** "All notes" of the open transcript. */
export function NotesFlow({ desk, reading, onClose }: NotesFlowProps) {
  const transcript = useSyncExternalStore(reading.subscribe, reading.transcript);
  const list = useSyncExternalStore(reading.index.subscribe, reading.index.list);
  const clarified = reading.index.clarifications;
  const clarifications = useSyncExternalStore(clarified.subscribe, clarified.list);
  const { themes } = useLibrary(desk);
  const authors = useAuthorNames(desk);
  const all = [reading.steps, desk.library.themes.steps];
  return (
    <NotesDialog
      list={list}
      clarifications={clarifications}
      transcript={transcript}
      themes={themes}
      authors={authors}
      actions={{
        onTheme: (ids, theme) => changeThemes(reading, ids, theme),
        onImportance: (ids, importance) => weigh(reading, ids, importance),
        onProgress: (ids, progress) => settleProgress(reading, ids, progress),
        onRemove: (ids) => removeMany(reading, ids),
      }}
      onUndo={canStep(all, 'undo') ? () => step(all, 'undo') : null}
      onGoTo={(id) => {
        onClose();
        reading.focus.goTo(id);
      }}
      onGoToWords={(passage) => {
        flushSync(onClose);
        reading.focus.goToWords(passage);
      }}
      onClose={onClose}
    />
  );
}
