import { useId } from 'react';
import { colourNames, type Theme, type ThemeColour, themeColours } from '../../shared/annotation/theme';
import { listWords } from '../../shared/list-words';
import { HiddenWords } from '../ui/HiddenWords';
import { underlineStyle } from '../ui/theme-underline';
import css from './ThemeColours.module.css';

interface ThemeColoursProps {
  readonly theme: Theme;
  readonly themes: readonly Theme[];
  readonly onChoose: (colour: ThemeColour) => void;
}

/** The palette, each colour with its underline and whose it is already. */
export function ThemeColours({ theme, themes, onChoose }: ThemeColoursProps) {
  const name = useId();
  const othersWith = (colour: ThemeColour) =>
    listWords(
      themes.flatMap((other) => (other.id !== theme.id && other.colour === colour ? other.name : [])),
    );
  const sharers = othersWith(theme.colour);
  return (
    <fieldset>
      <legend className={css.legend}>Colour and underline</legend>
      <div className={css.colours}>
        {themeColours.map((colour) => (
          <label key={colour} className={css.colour}>
            <input
              type="radio"
              name={name}
              checked={colour === theme.colour}
              onChange={() => onChoose(colour)}
            />
            <span
              className={css.sample}
              style={{ background: `var(--theme-${colour})`, ...underlineStyle(colour) }}
            >
              {colourNames[colour]}
            </span>
            {othersWith(colour) === '' ? null : (
              <>
                <span className={css.taken} aria-hidden title={`The colour of ${othersWith(colour)}`} />
                <HiddenWords>{`, the colour of ${othersWith(colour)}`}</HiddenWords>
              </>
            )}
          </label>
        ))}
      </div>
      <p className={css.hint} role="status">
        {sharers === '' ? '' : `This is also the colour and underline of ${sharers}.`}
      </p>
    </fieldset>
  );
}
