import { useMemo, useState } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Speaker } from '../../shared/transcript/speaker';
import type { SpeakerOutcome } from '../assembling/outcome';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { RadioGroup, TextField } from '../ui/fields';
import { amount } from '../ui/transcript-words';
import css from './JoinDialog.module.css';

/** With more speakers than this, their names can be filtered. */
const filterFrom = 9;

interface JoinDialogProps {
  readonly joining: Speaker;
  readonly outcomes: readonly SpeakerOutcome[];
  readonly onJoin: (into: Speaker) => void;
  readonly onClose: () => void;
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** The one other speaker who shares a word of the name; nobody where there is none, or more than one. */
function likelySame(joining: Speaker, others: readonly SpeakerOutcome[]): SpeakerId | null {
  const words = new Set(wordsOf(joining.name));
  const alike = others.filter(({ speaker }) => wordsOf(speaker.name).some((word) => words.has(word)));
  return alike.length === 1 ? (alike[0]?.speaker.id ?? null) : null;
}

export function JoinDialog({ joining, outcomes, onJoin, onClose }: JoinDialogProps) {
  const others = useMemo(
    () => outcomes.filter(({ speaker }) => speaker.id !== joining.id),
    [outcomes, joining],
  );
  const [filter, setFilter] = useState('');
  const shown = others.filter(({ speaker }) =>
    speaker.name.toLowerCase().includes(filter.trim().toLowerCase()),
  );
  const [chosen, setChosen] = useState<SpeakerId | null>(() => likelySame(joining, others));
  const into = shown.find(({ speaker }) => speaker.id === chosen)?.speaker;
  return (
    <Dialog
      open
      title={`Join ${joining.name} with another speaker`}
      onClose={onClose}
      onSubmit={() => into && onJoin(into)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!into}>
            Join
          </Button>
        </>
      }
    >
      <div className={css.join}>
        {others.length >= filterFrom ? (
          <TextField label="Find a speaker" value={filter} onChange={setFilter} />
        ) : null}
        {shown.length > 0 ? (
          <RadioGroup
            label="The same person as"
            value={into?.id ?? null}
            choices={shown.map(({ speaker, turns }) => ({
              value: speaker.id,
              label: `${speaker.name}, ${amount(turns, 'turn')}`,
            }))}
            onChange={setChosen}
          />
        ) : (
          <p>No speaker has that name.</p>
        )}
      </div>
    </Dialog>
  );
}
