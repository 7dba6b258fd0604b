import { useId } from 'react';
import { type English, type SpellingChoice, withoutWord } from '../../shared/spelling';
import { Button } from '../ui/Button';
import { CheckField, type Choice, SelectField } from '../ui/fields';
import css from './SpellingSettings.module.css';

export interface SpellingSettingsProps {
  readonly spelling: SpellingChoice;
  readonly onSpelling: (spelling: SpellingChoice) => void;
}

const choices: readonly Choice<English>[] = [
  { value: 'british', label: 'British' },
  { value: 'australian', label: 'Australian' },
  { value: 'canadian', label: 'Canadian' },
];

/** Whether spelling is checked, by which dictionary, and the words that this person added to it. */
export function SpellingSettings({ spelling, onSpelling }: SpellingSettingsProps) {
  const { isOn, english, words } = spelling;
  return (
    <>
      <CheckField
        label="Check spelling in notes"
        hint="With a dictionary that is part of Despatch. Names in the open transcript are right."
        checked={isOn}
        onChange={(checked) => onSpelling({ ...spelling, isOn: checked })}
      />
      <SelectField
        label="English"
        value={english}
        choices={choices}
        onChange={(chosen) => onSpelling({ ...spelling, english: chosen })}
      />
      <OwnWords words={words} onRemove={(word) => onSpelling(withoutWord(spelling, word))} />
    </>
  );
}

interface OwnWordsProps {
  readonly words: readonly string[];
  readonly onRemove: (word: string) => void;
}

/** The focus stays among the words when the one that had it goes. */
function focusNeighbour(button: HTMLElement): void {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector('button') ?? row?.closest('section');
  next?.focus();
}

function OwnWords({ words, onRemove }: OwnWordsProps) {
  const headingId = useId();
  const inOrder = [...words].sort((one, other) => one.localeCompare(other, 'en-GB'));
  return (
    <section aria-labelledby={headingId} tabIndex={-1} className={css.own}>
      <h4 id={headingId} className={css.label}>
        Your dictionary
      </h4>
      {words.length === 0 ? (
        <p className={css.hint}>Words that you add from the menu of a misspelt word are listed here.</p>
      ) : (
        <ul className={css.words}>
          {inOrder.map((word) => (
            <li key={word} className={css.word}>
              <span>{word}</span>
              <Button
                variant="plain"
                aria-label={`Remove ${word} from your dictionary`}
                onClick={(event) => {
                  focusNeighbour(event.currentTarget);
                  onRemove(word);
                }}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
