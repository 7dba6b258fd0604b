import { useCallback, useId, useState } from 'react';
import type { ParagraphId } from '../../shared/id';
import { joinSpeakers } from '../../shared/transcript/decision-changes';
import type { NamesIn } from '../../shared/transcript/decisions';
import type { Speaker } from '../../shared/transcript/speaker';
import { Button } from '../ui/Button';
import { JoinSpeakerDialog } from '../ui/JoinSpeakerDialog';
import { amount } from '../ui/transcript-words';
import { NamesInField } from './NamesInField';
import css from './SpeakerList.module.css';
import { SpeakerRow } from './SpeakerRow';
import { useKeptFocus } from './use-kept-focus';
import type { Review } from './use-review';

/** No event has more; of a file that was taken for many, the rest is drawn when somebody asks. */
const shownAtFirst = 200;

interface SpeakerListProps {
  readonly review: Review;
  /** Where names were taken from at first because it was taught. */
  readonly taught: NamesIn | undefined;
  readonly onReveal: (id: ParagraphId) => void;
}

export function SpeakerList({ review, taught, onReveal }: SpeakerListProps) {
  const { reviewed, decisions, decide } = review;
  const outcomes = reviewed.speakers;
  const [most, setMost] = useState(shownAtFirst);
  const [joining, setJoining] = useState<Speaker | null>(null);
  const { pane, ...focusHandlers } = useKeptFocus<HTMLElement>(reviewed);
  const headingId = useId();
  const close = useCallback(() => setJoining(null), []);
  return (
    <section ref={pane} aria-labelledby={headingId} className={css.speakers} {...focusHandlers}>
      <h2 id={headingId} data-heading tabIndex={-1} className={css.heading}>
        Speakers
      </h2>
      <NamesInField review={review} taught={taught} />
      {outcomes.length === 0 ? <p className={css.none}>No speaker found.</p> : null}
      <ul className={css.rows}>
        {outcomes.slice(0, most).map((outcome) => (
          <SpeakerRow
            key={outcome.speaker.id}
            outcome={outcome}
            decided={decisions.speakers[outcome.speaker.id]}
            canJoin={outcomes.length > 1}
            decide={decide}
            onJoin={setJoining}
            onReveal={onReveal}
          />
        ))}
      </ul>
      {most < outcomes.length ? (
        <Button onClick={() => setMost(most + shownAtFirst)}>
          Show more of {amount(outcomes.length, 'speaker')}
        </Button>
      ) : null}
      {joining ? (
        <JoinSpeakerDialog
          joining={joining}
          offers={outcomes}
          onClose={close}
          onJoin={(into) => {
            close();
            decide(`${joining.name} joined with ${into.name}`, (before, transcript) =>
              joinSpeakers(before, transcript, joining, into),
            );
          }}
        />
      ) : null}
    </section>
  );
}
