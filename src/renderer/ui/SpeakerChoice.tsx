import { useState } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Speaker } from '../../shared/transcript/speaker';
import { RadioGroup, TextField } from './fields';
import css from './SpeakerChoice.module.css';
import { amount } from './transcript-words';

/** With more speakers than this, their names can be filtered. */
const filterFrom = 9;

/** Somebody who can be chosen, and how often they speak, which tells apart who is called alike. */
export interface SpeakerOffer {
  readonly speaker: Speaker;
  readonly turns: number;
}

interface SpeakerChoiceProps {
  readonly label: string;
  readonly offers: readonly SpeakerOffer[];
  readonly chosen: SpeakerId | null;
  readonly onChoose: (speaker: SpeakerId) => void;
}

/** One of the speakers of a transcript, who may be many. */
export function SpeakerChoice({ label, offers, chosen, onChoose }: SpeakerChoiceProps) {
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  // Whoever is chosen stays in sight: nothing is done to somebody who cannot be seen.
  const shown = offers.filter(
    ({ speaker }) => speaker.id === chosen || speaker.name.toLowerCase().includes(wanted),
  );
  return (
    <div className={css.choice}>
      {offers.length >= filterFrom ? (
        <TextField label="Find a speaker" value={filter} onChange={setFilter} />
      ) : null}
      {shown.length > 0 ? (
        <RadioGroup
          label={label}
          value={chosen}
          choices={shown.map(({ speaker, turns }) => ({
            value: speaker.id,
            label: `${speaker.name}, ${amount(turns, 'turn')}`,
          }))}
          onChange={onChoose}
        />
      ) : (
        <p>No speaker has that name.</p>
      )}
    </div>
  );
}
