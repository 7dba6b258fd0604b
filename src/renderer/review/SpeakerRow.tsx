import { memo } from 'react';
import type { ParagraphId } from '../../shared/id';
import { describeSpeaker, markLines, separateLabel } from '../../shared/transcript/decision-changes';
import type { SpeakerDecision } from '../../shared/transcript/decisions';
import type { Speaker } from '../../shared/transcript/speaker';
import type { SpeakerOutcome } from '../assembling/outcome';
import { Button } from '../ui/Button';
import { DraftInput } from '../ui/DraftInput';
import { HiddenWords } from '../ui/HiddenWords';
import { amount } from '../ui/transcript-words';
import { firstWords } from './review-words';
import css from './SpeakerRow.module.css';
import type { Decide } from './use-review';

interface SpeakerRowProps {
  readonly outcome: SpeakerOutcome;
  readonly decided: SpeakerDecision | undefined;
  readonly canJoin: boolean;
  readonly decide: Decide;
  readonly onJoin: (speaker: Speaker) => void;
  readonly onReveal: (id: ParagraphId) => void;
}

/** One voice: name and role to type over, what it said, and the labels it was printed under. */
export const SpeakerRow = memo(function SpeakerRow(props: SpeakerRowProps) {
  const { outcome, decided, canJoin, decide, onJoin, onReveal } = props;
  const { speaker, turns, words, first, labels } = outcome;
  const printed = speaker.labels[0] ?? speaker.name;
  const dismiss = () =>
    decide(`${speaker.name} is not a speaker`, (before) =>
      markLines(
        before,
        labels.flatMap(({ lines }) => lines),
        'speech',
      ),
    );
  return (
    <li data-row className={css.row}>
      <div className={css.line}>
        <DraftInput
          className={css.name}
          aria-label={`Name of ${printed}`}
          isRequired
          value={decided?.name ?? speaker.name}
          onCommit={(name) =>
            decide(
              `${printed} is named ${name}`,
              (before) => describeSpeaker(before, speaker.id, { name }),
              `name ${speaker.id}`,
            )
          }
        />
        <span className={css.figures}>
          {amount(turns, 'turn')}, {amount(words, 'word')}
        </span>
      </div>
      <div className={css.line}>
        <DraftInput
          className={css.role}
          aria-label={`Role of ${printed}`}
          placeholder="Add a role"
          value={decided?.role ?? speaker.role ?? ''}
          onCommit={(role) =>
            decide(
              role === '' ? `${speaker.name} has no role` : `${speaker.name}: ${role}`,
              (before) => describeSpeaker(before, speaker.id, { role }),
              `role ${speaker.id}`,
            )
          }
        />
        {canJoin ? (
          <Button
            variant="plain"
            aria-label={`Join ${speaker.name} with another speaker`}
            onClick={() => onJoin(speaker)}
          >
            Join
          </Button>
        ) : null}
        {labels.length > 0 ? (
          <Button variant="plain" aria-label={`Not a speaker: ${speaker.name}`} onClick={dismiss}>
            Not a speaker
          </Button>
        ) : null}
      </div>
      {first ? (
        <button type="button" className={css.first} onClick={() => onReveal(first.id)}>
          <HiddenWords>Show in preview: </HiddenWords>
          {firstWords(first.text, 96)}
        </button>
      ) : null}
      {labels.length > 1 ? <JoinedLabels {...props} /> : null}
    </li>
  );
});

function JoinedLabels({ outcome, decide }: SpeakerRowProps) {
  const { speaker, labels } = outcome;
  return (
    <ul className={css.labels} aria-label={`Printed names of ${speaker.name}`}>
      {labels.map(({ label, lines }) => (
        <li key={label} className={css.label}>
          <span className={css.printed}>
            {label} <span className={css.times}>×{lines.length}</span>
          </span>
          <Button
            variant="plain"
            aria-label={`Separate “${label}” from ${speaker.name}`}
            onClick={() =>
              decide(`“${label}” is separate from ${speaker.name}`, (before, transcript) =>
                separateLabel(before, transcript, speaker, label),
              )
            }
          >
            Separate
          </Button>
        </li>
      ))}
    </ul>
  );
}
