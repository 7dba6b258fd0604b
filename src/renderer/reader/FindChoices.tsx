import type { Speaker } from '../../shared/transcript/speaker';
import type { FindChoice } from '../finding/find-choice';
import { ToggleButton } from '../ui/ToggleButton';
import styles from './FindBar.module.css';

interface FindChoicesProps {
  readonly choice: FindChoice;
  /** The one at the caret; undefined where nobody speaks. */
  readonly speaker: Speaker | undefined;
  readonly onToggle: (which: keyof FindChoice) => void;
}

/** What counts as found. */
export function FindChoices({ choice, speaker, onToggle }: FindChoicesProps) {
  const button = (which: keyof FindChoice, label: string, shortcut: string) => (
    <ToggleButton
      label={label}
      shortcut={shortcut}
      pressed={choice[which]}
      onToggle={() => onToggle(which)}
    />
  );
  return (
    <div className={styles.choices}>
      {button('wholeWords', 'Whole words', 'Alt+W')}
      {button('matchCase', 'Match case', 'Alt+C')}
      {button('inNotes', 'In notes too', 'Alt+N')}
      {speaker ? button('thisSpeaker', `This speaker only: ${speaker.name}`, 'Alt+S') : null}
    </div>
  );
}
