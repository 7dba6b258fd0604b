import { useMemo } from 'react';
import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import { withLetters } from '../../shared/annotation/theme-letters';
import type { ThemeId } from '../../shared/id';
import { useOneTabStop } from '../ui/use-one-tab-stop';
import styles from './ThemeChoice.module.css';

interface ThemeChoiceProps {
  readonly themes: readonly Theme[];
  readonly chosen: ThemeId;
  readonly onChoose: (theme: Theme) => void;
}

/** The themes as a row of colours, each with its key, or its letter where it has none, and named for those who see neither. */
export function ThemeChoice({ themes, chosen, onChoose }: ThemeChoiceProps) {
  const lettered = useMemo(() => withLetters(themes), [themes]);
  const oneTabStop = useOneTabStop<HTMLSpanElement>();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with the buttons beside it.
    <span {...oneTabStop} role="group" aria-label="Theme" className={styles.choice}>
      {lettered.map((theme, index) => (
        <button
          key={theme.id}
          type="button"
          tabIndex={-1}
          aria-label={`Change to ${theme.name}`}
          aria-pressed={isOfTheme(theme, chosen)}
          title={theme.name}
          className={styles.swatch}
          style={{ background: `var(--theme-${theme.colour})`, color: `var(--theme-${theme.colour}-ink)` }}
          onClick={() => onChoose(theme)}
        >
          {index < 6 ? index + 1 : theme.letter}
        </button>
      ))}
    </span>
  );
}
