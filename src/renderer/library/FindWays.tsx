import type { FindChoice } from '../finding/find-choice';
import { ToggleButton } from '../ui/ToggleButton';
import css from './FindWays.module.css';

interface FindWaysProps {
  readonly choice: FindChoice;
  readonly onToggle: (which: keyof FindChoice) => void;
}

/** What counts as found in the library; chosen together with the same of a transcript's own search. */
export function FindWays({ choice, onToggle }: FindWaysProps) {
  return (
    <fieldset className={css.ways} aria-label="How to search">
      <ToggleButton
        label="Whole words"
        shortcut="Alt+W"
        pressed={choice.wholeWords}
        onToggle={() => onToggle('wholeWords')}
      />
      <ToggleButton
        label="Match case"
        shortcut="Alt+C"
        pressed={choice.matchCase}
        onToggle={() => onToggle('matchCase')}
      />
    </fieldset>
  );
}
