import { useSyncExternalStore } from 'react';
import { NotesDialog } from './notes/NotesDialog';
import { changeThemes, removeMany, settleProgress, weigh } from './store/annotate-many';
import type { Desk } from './store/desk';
import type { Reading } from './store/reading';
import { canStep, step } from './store/undoing';
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
  const { themes } = useLibrary(desk);
  const all = [reading.steps, desk.library.themes.steps];
  return (
    <NotesDialog
      list={list}
      transcript={transcript}
      themes={themes}
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
      onClose={onClose}
    />
  );
}
