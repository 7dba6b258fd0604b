import { useCallback, useDeferredValue, useMemo, useReducer, useRef } from 'react';
import type { TranscriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import type { Decisions } from '../../shared/transcript/decisions';
import type { SourceLine } from '../../shared/transcript/source-line';
import type { Transcript } from '../../shared/transcript/transcript';
import { type ReviewHistory, reduceReview, startReview } from './review-history';

export interface ReviewSource {
  readonly id: TranscriptId;
  readonly fileName: string;
  readonly lines: readonly SourceLine[];
}

/** Says what was done in words, and the decisions that it makes of those before. */
export type Decide = (
  label: string,
  change: (decisions: Decisions, transcript: Transcript) => Decisions,
  field?: string,
) => void;

export interface Review {
  readonly source: ReviewSource;
  readonly history: ReviewHistory;
  readonly decisions: Decisions;
  /** What the decisions come to; in a huge transcript it follows a moment later than the decision. */
  readonly transcript: Transcript;
  readonly decide: Decide;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useReview(source: ReviewSource, initial: Decisions): Review {
  const [history, act] = useReducer(reduceReview, initial, startReview);
  const { id, fileName, lines } = source;
  const settled = useDeferredValue(history.present);
  const transcript = useMemo(
    () => assemble({ id, fileName, lines }, settled),
    [id, fileName, lines, settled],
  );
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
  return { source, history, decisions: history.present, transcript, decide, undo, redo };
}
