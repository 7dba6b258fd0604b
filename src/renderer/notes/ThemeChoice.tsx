import { isOfTheme, type Theme } from '../../shared/annotation/theme';
import type { ThemeId } from '../../shared/id';
import styles from './ThemeChoice.module.css';

interface ThemeChoiceProps {
  readonly themes: readonly Theme[];
  readonly chosen: ThemeId;
  readonly onChoose: (theme: Theme) => void;
}

/** The themes as a row of colours, each named for those who do not see it. */
export function ThemeChoice({ themes, chosen, onChoose }: ThemeChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with the buttons beside it.
    <span role="group" aria-label="Theme" className={styles.choice}>
      {themes.map((theme, index) => (
        <button
          key={theme.id}
          type="button"
          aria-label={`Change to ${theme.name}`}
          aria-pressed={isOfTheme(theme, chosen)}
          title={theme.name}
          className={styles.swatch}
          style={{ background: `var(--theme-${theme.colour})`, color: `var(--theme-${theme.colour}-ink)` }}
          onClick={() => onChoose(theme)}
        >
          {index < 6 ? index + 1 : ''}
        </button>
      ))}
    </span>
  );
}
