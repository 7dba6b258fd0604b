import { useState } from 'react';
import { findTheme, type Theme } from '../../shared/annotation/theme';
import type { ThemeId } from '../../shared/id';
import type { ThemeUse } from '../store/theme-use';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { HiddenWords } from '../ui/HiddenWords';
import { leaveField } from '../ui/leave-field';
import { JoinThemeDialog } from './JoinThemeDialog';
import { type ThemeActions, ThemeEditor } from './ThemeEditor';
import { ThemeList } from './ThemeList';
import css from './ThemesDialog.module.css';

export interface ThemesActions extends ThemeActions {
  readonly onAdd: () => ThemeId;
  readonly onJoin: (theme: Theme, into: Theme) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClose: () => void;
}

interface ThemesDialogProps {
  readonly themes: readonly Theme[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How much is marked with a theme, in the whole library. */
  readonly countUse: (theme: Theme) => Promise<ThemeUse>;
  readonly actions: ThemesActions;
}

/** The themes of the library: their order, names, colours and descriptions. */
export function ThemesDialog({ themes, canUndo, canRedo, countUse, actions }: ThemesDialogProps) {
  const [chosenId, choose] = useState<ThemeId | null>(null);
  const [isJoining, setJoining] = useState(false);
  const [said, say] = useState('');
  const chosen = (chosenId && findTheme(themes, chosenId)) || themes[0];
  const move = (theme: Theme, place: number) => {
    actions.onMove(theme, place);
    say(`${theme.name} is now ${place + 1} of ${themes.length}`);
  };
  if (isJoining && chosen) {
    return (
      <JoinThemeDialog
        theme={chosen}
        themes={themes}
        countUse={countUse}
        onJoin={(into) => {
          setJoining(false);
          actions.onJoin(chosen, into);
          say(`${chosen.name} is joined with ${into.name}`);
        }}
        onBack={() => setJoining(false)}
      />
    );
  }
  const close = () => {
    leaveField();
    actions.onClose();
  };
  return (
    <Dialog
      open
      title="Themes"
      width="l"
      onClose={close}
      actions={
        <>
          <Button
            onClick={() => {
              choose(actions.onAdd());
              say('Theme added at the end');
            }}
          >
            Add theme
          </Button>
          <Button disabled={!canUndo} onClick={actions.onUndo}>
            Undo
          </Button>
          <Button disabled={!canRedo} onClick={actions.onRedo}>
            Redo
          </Button>
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <p className={css.lead}>
        The first six have the keys 1 to 6. Alt with ↑ or ↓ moves the chosen theme. They are the same for
        every transcript in the library.
      </p>
      <div className={css.themes}>
        <ThemeList themes={themes} chosen={chosen} onChoose={choose} onMove={move} />
        {chosen ? (
          <ThemeEditor
            key={chosen.id}
            theme={chosen}
            themes={themes}
            actions={{ ...actions, onMove: move }}
            onJoin={() => setJoining(true)}
          />
        ) : null}
      </div>
      <div role="status" className={css.status}>
        <HiddenWords>{said}</HiddenWords>
      </div>
    </Dialog>
  );
}
