import { useCallback, useReducer, useRef } from 'react';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Reviewed, SourceToAssemble } from '../assembling/assembled';
import { type ReviewHistory, reduceReview, startReview } from './review-history';
import { type UnderReview, useReviewed } from './use-reviewed';

/** Says what was done in words, and the decisions that it makes of those before. */
export type Decide = (
  label: string,
  change: (decisions: Decisions, transcript: Transcript) => Decisions,
  field?: string,
) => void;

export interface Review {
  readonly source: SourceToAssemble;
  readonly history: ReviewHistory;
  readonly decisions: Decisions;
  /** What the decisions come to; it follows a moment later than the decision. */
  readonly reviewed: Reviewed;
  /** Why it could not be worked out, in a sentence. */
  readonly problem: string | null;
  readonly decide: Decide;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useReview(underReview: UnderReview): Review {
  const { source, initial } = underReview;
  const [history, act] = useReducer(reduceReview, initial, startReview);
  const { reviewed, problem } = useReviewed(underReview, history.present);
  const { transcript } = reviewed;
  const latest = useRef({ decisions: history.present, transcript });
  latest.current = { decisions: history.present, transcript };
  const decide = useCallback<Decide>((label, change, field) => {
    const { decisions, transcript: now } = latest.current;
    const decided = change(decisions, now);
    // Two changes in one event each start from what the one before came to.
    latest.current = { decisions: decided, transcript: now };
    act({ kind: 'decide', decisions: decided, label, ...(field === undefined ? {} : { field }) });
  }, []);
  const undo = useCallback(() => act({ kind: 'undo' }), []);
  const redo = useCallback(() => act({ kind: 'redo' }), []);
  return { source, history, decisions: history.present, reviewed, problem, decide, undo, redo };
}
