import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Theme } from '../shared/annotation/theme';
import { desktop } from './desktop';
import { commandOf } from './keys';
import type { Desk } from './store/desk';
import { themeUse } from './store/theme-use';
import { canStep, step } from './store/undoing';
import { ThemesDialog } from './themes/ThemesDialog';
import { useLibrary } from './use-menu';

interface ThemesFlowProps {
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** In this dialog the keys for Undo and Redo go through the themes alone; a field keeps its own. */
function useUndoKeys(desk: Desk): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, desk.start.platform === 'darwin', false);
      if (command !== 'undo' && command !== 'redo') return;
      event.preventDefault();
      step([desk.library.themes.steps], command);
    };
    // Before the dialog, which keeps the app's keys from going on.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [desk]);
}

/** "Themes": each thing that is done there is done to the library at once. */
export function ThemesFlow({ desk, onClose }: ThemesFlowProps) {
  const { library } = desk;
  const { themes, transcripts } = useLibrary(desk);
  const all = [library.themes.steps];
  useSyncExternalStore(library.kept.subscribe, () => `${canStep(all, 'undo')} ${canStep(all, 'redo')}`);
  useUndoKeys(desk);
  const countUse = useCallback(
    async (theme: Theme) => {
      await desk.flush();
      return themeUse(
        theme,
        transcripts.map(({ id }) => id),
        desktop,
      );
    },
    [desk, transcripts],
  );
  return (
    <ThemesDialog
      themes={themes}
      canUndo={canStep(all, 'undo')}
      canRedo={canStep(all, 'redo')}
      countUse={countUse}
      actions={{
        onRename: (theme, name) => library.themes.rename(theme, name),
        onDescribe: (theme, description) => library.themes.describe(theme, description),
        onRecolour: (theme, colour) => library.themes.recolour(theme, colour),
        onMove: (theme, place) => library.themes.move(theme, place),
        onSeparate: (joined) => library.themes.separate(joined),
        onAdd: () => library.themes.add(),
        onJoin: (theme, into) => library.themes.join(theme, into),
        onUndo: () => step(all, 'undo'),
        onRedo: () => step(all, 'redo'),
        onClose,
      }}
    />
  );
}
