import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ParagraphId } from '../../shared/id';
import { readWarningSentence } from '../../shared/problem-words';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Dropped, ReadWarning } from '../../shared/transcript/provenance';
import type { Commands } from '../store/commands';
import type { IntakePlace } from '../store/intake-queue';
import { Notice } from '../ui/Notice';
import { DetailsForm } from './DetailsForm';
import { DroppedGroups } from './DroppedGroups';
import { FileFacts, type FileUnderReview } from './FileFacts';
import { LeaveDialog } from './LeaveDialog';
import { LeaveManyDialog } from './LeaveManyDialog';
import { LeftOut } from './LeftOut';
import { Preview } from './Preview';
import { ReviewBar } from './ReviewBar';
import css from './ReviewScreen.module.css';
import { ReviewStatus } from './ReviewStatus';
import { SpeakerList } from './SpeakerList';
import type { RevealRequest } from './use-preview-lines';
import { type Review, useReview } from './use-review';
import { useReviewCommands } from './use-review-commands';
import { useReviewKeys } from './use-review-keys';
import type { UnderReview } from './use-reviewed';
import { useSayings } from './use-sayings';
import { WaitingFiles } from './WaitingFiles';

export interface ReviewScreenProps extends UnderReview {
  readonly warnings: readonly ReadWarning[];
  readonly mode: 'add' | 'correct';
  /** Only while it is added. */
  readonly file?: FileUnderReview;
  readonly dropped?: readonly Dropped[];
  /** True while what was decided is being kept. */
  readonly busy?: boolean;
  /** With the decisions that were made or were there before; a guess is not among them. */
  readonly onDone: (decisions: Decisions) => void;
  /** Leaves this one out, and those that wait. */
  readonly onCancel: () => void;
  /** Which of several files it is, where it is one of several. */
  readonly place?: IntakePlace | null;
  /** Leaves this one out, and goes on to the next. */
  readonly onSkip?: () => void;
  /** Where menu and keys ask what is on screen; without it they do not reach the review. */
  readonly commands?: Commands;
}

/** What was understood of a file, to be corrected before it is added or at any time later. */
export function ReviewScreen(props: ReviewScreenProps) {
  const {
    warnings,
    mode,
    file,
    dropped = [],
    busy = false,
    place = null,
    onCancel,
    onSkip = onCancel,
  } = props;
  const review = useReview(props);
  const { sayOfLines, sayOfLine, giveTurnTo } = useSayings(review);
  const [reveal, setReveal] = useState<RevealRequest | null>(null);
  const onReveal = useCallback(
    (id: ParagraphId) => setReveal((before) => ({ id, asked: (before?.asked ?? 0) + 1 })),
    [],
  );
  const [asked, setAsked] = useState<'cancel' | 'skip' | null>(null);
  const hasChanges = review.history.past.length > 0;
  const waiting = place?.waiting ?? [];
  const leave = () => (hasChanges || waiting.length > 0 ? setAsked('cancel') : onCancel());
  const ids = { heading: useId(), day: useId(), leftOut: useId() };
  const { finish, isDateChecked, setDateIncomplete } = useFinish(props, review.decisions, ids.day);
  useReviewKeys({ undo: review.undo, redo: review.redo, finish });
  useReviewCommands(props.commands, { review, onLeave: () => setAsked('cancel') });
  return (
    <main className={css.screen} aria-labelledby={ids.heading}>
      <ReviewBar
        headingId={ids.heading}
        review={review}
        mode={mode}
        busy={busy}
        onDone={finish}
        place={place}
        onCancel={leave}
        onSkip={() => (hasChanges ? setAsked('skip') : onSkip())}
      />
      <div className={css.desk}>
        <div className={css.panes}>
          <div className={css.side}>
            <Warnings warnings={warnings} review={review} />
            <WaitingFiles names={waiting} />
            <DetailsForm
              review={review}
              dayId={ids.day}
              isDateChecked={isDateChecked}
              onDateIncomplete={setDateIncomplete}
            />
            {file ? <FileFacts {...file} hasChanges={hasChanges} /> : null}
            <SpeakerList
              review={review}
              taught={mode === 'add' ? props.initial.namesIn : undefined}
              onReveal={onReveal}
            />
          </div>
          <div className={css.leftOut}>
            <LeftOut review={review} headingId={ids.leftOut} onSay={sayOfLines} onReveal={onReveal} />
            <DroppedGroups dropped={dropped} />
          </div>
        </div>
        <div className={css.preview}>
          <Preview review={review} reveal={reveal} onSay={sayOfLine} onSpokenBy={giveTurnTo} />
        </div>
      </div>
      <ReviewStatus review={review} leftOutId={ids.leftOut} />
      <LeaveManyDialog
        open={asked === 'cancel' && waiting.length > 0}
        waiting={waiting}
        hasChanges={hasChanges}
        onStay={() => setAsked(null)}
        onSkip={onSkip}
        onLeave={onCancel}
      />
      <LeaveDialog
        open={asked === 'skip' || (asked === 'cancel' && waiting.length === 0)}
        mode={asked === 'skip' ? 'skip' : mode}
        onStay={() => setAsked(null)}
        onLeave={asked === 'skip' ? onSkip : onCancel}
      />
    </main>
  );
}

interface WarningsProps {
  readonly warnings: readonly ReadWarning[];
  readonly review: Review;
}

/** What the reader met; that nobody is named goes away as soon as somebody is. */
function Warnings({ warnings, review }: WarningsProps) {
  const isNameless = review.reviewed.numbers.labelledTurns === 0;
  const told = [
    ...warnings.filter(({ kind }) => kind !== 'no-speaker-found'),
    ...(isNameless ? [{ kind: 'no-speaker-found' } as const] : []),
  ];
  return (
    <div className={css.warnings} aria-live="polite">
      {review.problem === null ? null : <Notice tone="problem">{review.problem}</Notice>}
      {told.length > 0 ? (
        <Notice>
          {told.map((warning) => (
            <p key={warning.kind}>{readWarningSentence(warning)}</p>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}

/** Half a date is never thrown away without a word: it is pointed out, and nothing is added meanwhile. */
function useFinish({ onDone, busy = false }: ReviewScreenProps, decisions: Decisions, dayId: string) {
  const [isDateIncomplete, setDateIncomplete] = useState(false);
  const [isDateChecked, setDateChecked] = useState(false);
  const latest = useRef(decisions);
  useEffect(() => {
    latest.current = decisions;
  }, [decisions]);
  const finish = () => {
    if (busy) return;
    // What is still being typed is taken over when its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (isDateIncomplete) {
      setDateChecked(true);
      document.getElementById(dayId)?.focus();
      return;
    }
    setTimeout(() => onDone(latest.current));
  };
  return { finish, isDateChecked, setDateIncomplete };
}
