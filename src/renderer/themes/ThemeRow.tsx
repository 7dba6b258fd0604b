import { type KeyboardEvent, useId } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import { HiddenWords } from '../ui/HiddenWords';
import { Kbd } from '../ui/Kbd';
import { underlineStyle } from '../ui/theme-underline';
import css from './ThemeList.module.css';

/** Only so many themes have a key. */
const keys = 6;

interface ThemeRowProps {
  readonly theme: Theme & { readonly letter: string };
  readonly index: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function ThemeRow({ theme, index, isChosen, onChoose, onKeyDown }: ThemeRowProps) {
  const { id, name, description, colour, letter } = theme;
  const row = useId();
  return (
    <li>
      <button
        type="button"
        className={css.row}
        data-theme={id}
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen ? 'true' : undefined}
        aria-labelledby={`${row}-name`}
        aria-describedby={`${row}-key ${row}-about`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onFocus={onChoose}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <span className={css.swatch} style={{ background: `var(--theme-${colour})` }} aria-hidden>
          <span style={underlineStyle(colour)}>{letter}</span>
        </span>
        <span className={css.words}>
          <span id={`${row}-name`} className={css.name}>
            {name}
          </span>
          <span id={`${row}-about`} className={css.about}>
            {description}
          </span>
        </span>
        <span id={`${row}-key`} className={css.key}>
          {index < keys ? (
            <>
              <HiddenWords>Key </HiddenWords>
              <Kbd>{String(index + 1)}</Kbd>
            </>
          ) : (
            <HiddenWords>Without a key</HiddenWords>
          )}
        </span>
      </button>
    </li>
  );
}
