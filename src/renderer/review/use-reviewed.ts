import { useEffect, useRef, useState } from 'react';
import { openingProblemSentence } from '../../shared/problem-words';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Reviewed, SourceToAssemble } from '../assembling/assembled';
import type { Assembling } from '../assembling/assembler';

/** What is under review, and what it came to with the decisions that it was opened with. */
export interface UnderReview {
  readonly source: SourceToAssemble;
  readonly assembling: Assembling;
  readonly initial: Decisions;
  readonly first: Reviewed;
}

/**
 * What the decisions come to. It follows them a moment later; while one is worked out the page goes on answering, and of
 * those made meanwhile only the last is.
 */
export function useReviewed(
  { source, assembling, initial, first }: UnderReview,
  decisions: Decisions,
): { readonly reviewed: Reviewed; readonly problem: string | null } {
  const [state, setState] = useState<{ reviewed: Reviewed; problem: string | null }>({
    reviewed: first,
    problem: null,
  });
  const wanted = useRef(decisions);
  const reached = useRef(initial);
  const isRunning = useRef(false);
  useEffect(() => {
    wanted.current = decisions;
    const follow = async () => {
      if (isRunning.current) return;
      isRunning.current = true;
      while (reached.current !== wanted.current) {
        const next = wanted.current;
        const outcome = await assembling.review(source, next);
        reached.current = next;
        setState((before) =>
          outcome.ok
            ? { reviewed: outcome.value, problem: null }
            : { ...before, problem: openingProblemSentence(outcome.problem) },
        );
      }
      isRunning.current = false;
    };
    void follow();
  }, [assembling, source, decisions]);
  return state;
}
