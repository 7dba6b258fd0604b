import { useMemo, useState } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Speaker } from '../../shared/transcript/speaker';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { RadioGroup, TextField } from '../ui/fields';
import { amount } from '../ui/transcript-words';
import css from './JoinDialog.module.css';
import type { SpeakerOutcome } from './outcome';

/** With more speakers than this, their names can be filtered. */
const filterFrom = 9;

interface JoinDialogProps {
  readonly joining: Speaker;
  readonly outcomes: readonly SpeakerOutcome[];
  readonly onJoin: (into: Speaker) => void;
  readonly onClose: () => void;
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
  const [chosen, setChosen] = useState<SpeakerId | null>(null);
  const into = shown.find(({ speaker }) => speaker.id === chosen)?.speaker ?? shown[0]?.speaker;
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
        {into ? (
          <RadioGroup
            label="The same person as"
            value={into.id}
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
