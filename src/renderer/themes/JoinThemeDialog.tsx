import { useEffect, useState } from 'react';
import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import type { ThemeId } from '../../shared/id';
import type { ThemeUse } from '../store/theme-use';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { RadioGroup } from '../ui/fields';
import { amount } from '../ui/transcript-words';
import css from './ThemesDialog.module.css';

interface JoinThemeDialogProps {
  readonly theme: Theme;
  readonly themes: readonly Theme[];
  readonly countUse: (theme: Theme) => Promise<ThemeUse>;
  readonly onJoin: (into: Theme) => void;
  readonly onBack: () => void;
}

function useWords({ name }: Theme, into: string, use: ThemeUse | null): string {
  if (!use) return `Counting what is marked as ${name}…`;
  const { annotations, transcripts, unread } = use;
  const missing = unread === 0 ? '' : ` ${amount(unread, 'transcript')} could not be read and may hold more.`;
  if (annotations === 0) return `Nothing is marked as ${name}.${missing}`;
  return `${amount(annotations, 'annotation')} in ${amount(transcripts, 'transcript')} will be ${into}.${missing}`;
}

/** Which theme another becomes, and how much changes by it. */
export function JoinThemeDialog({ theme, themes, countUse, onJoin, onBack }: JoinThemeDialogProps) {
  const others = themes.filter(({ id }) => id !== theme.id);
  const [chosen, setChosen] = useState<ThemeId | null>(null);
  const [use, setUse] = useState<ThemeUse | null>(null);
  const into = others.find((other) => chosen && isOfTheme(other, chosen));
  useEffect(() => {
    let isShown = true;
    void countUse(theme).then((counted) => isShown && setUse(counted));
    return () => {
      isShown = false;
    };
  }, [theme, countUse]);
  return (
    <Dialog
      open
      title={`Join ${theme.name} with another theme`}
      onClose={onBack}
      onSubmit={() => into && onJoin(into)}
      actions={
        <>
          <Button onClick={onBack}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!into}>
            Join
          </Button>
        </>
      }
    >
      <div className={css.join}>
        <RadioGroup
          label={`Read ${theme.name} as`}
          value={into?.id ?? null}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <p role="status">{useWords(theme, into?.name ?? 'those of the other theme', use)}</p>
        <p className={css.lead}>
          No note is changed. Undo takes it back, and “Separate” does so at any time.
        </p>
      </div>
    </Dialog>
  );
}
