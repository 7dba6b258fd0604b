import type { JoinedTheme, Theme, ThemeColour } from '../../shared/annotation/theme';
import { Button } from '../ui/Button';
import { DraftInput } from '../ui/DraftInput';
import { Field } from '../ui/fields';
import { ThemeColours } from './ThemeColours';
import css from './ThemeEditor.module.css';

export interface ThemeActions {
  readonly onRename: (theme: Theme, name: string) => void;
  readonly onDescribe: (theme: Theme, description: string) => void;
  readonly onRecolour: (theme: Theme, colour: ThemeColour) => void;
  /** To a place counted from 0. */
  readonly onMove: (theme: Theme, place: number) => void;
  readonly onSeparate: (joined: JoinedTheme) => void;
}

interface ThemeEditorProps {
  readonly theme: Theme;
  readonly themes: readonly Theme[];
  readonly actions: ThemeActions;
  readonly onJoin: () => void;
}

/** What can be said of one theme, and done with it. */
export function ThemeEditor({ theme, themes, actions, onJoin }: ThemeEditorProps) {
  const place = themes.findIndex(({ id }) => id === theme.id);
  const hasTwin = themes.some(({ id, name }) => id !== theme.id && name === theme.name);
  return (
    <section aria-label="Chosen theme" className={css.editor}>
      <Field label="Name" error={hasTwin ? 'Another theme has this name too.' : undefined}>
        {(ties) => (
          <DraftInput
            {...ties}
            className={css.input}
            isRequired
            maxLength={60}
            isProse
            value={theme.name}
            onCommit={(name) => actions.onRename(theme, name)}
          />
        )}
      </Field>
      <Field label="Description" hint="Word prints it below the theme’s heading.">
        {(ties) => (
          <DraftInput
            {...ties}
            className={css.input}
            maxLength={300}
            isProse
            value={theme.description}
            onCommit={(description) => actions.onDescribe(theme, description)}
          />
        )}
      </Field>
      <ThemeColours theme={theme} themes={themes} onChoose={(colour) => actions.onRecolour(theme, colour)} />
      {theme.joined ? <Joined joined={theme.joined} onSeparate={actions.onSeparate} /> : null}
      <div className={css.buttons}>
        <Button disabled={place <= 0} onClick={() => actions.onMove(theme, place - 1)}>
          Move up
        </Button>
        <Button disabled={place >= themes.length - 1} onClick={() => actions.onMove(theme, place + 1)}>
          Move down
        </Button>
        <Button disabled={themes.length < 2} onClick={onJoin}>
          Join with…
        </Button>
      </div>
    </section>
  );
}

interface JoinedProps {
  readonly joined: readonly JoinedTheme[];
  readonly onSeparate: (joined: JoinedTheme) => void;
}

function Joined({ joined, onSeparate }: JoinedProps) {
  return (
    <ul aria-label="Joined into it" className={css.joined}>
      {joined.map((theme) => (
        <li key={theme.id}>
          <span>With {theme.name} joined into it</span>
          <Button variant="plain" aria-label={`Separate ${theme.name}`} onClick={() => onSeparate(theme)}>
            Separate
          </Button>
        </li>
      ))}
    </ul>
  );
}
