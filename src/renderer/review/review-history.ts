import type { Decisions } from '../../shared/transcript/decisions';

/** One thing a person did in the review, in words, and the decisions as they stood before it or after it. */
interface Step {
  readonly decisions: Decisions;
  readonly label: string;
  /** The field that was typed in: what is typed there next belongs to the same step. */
  readonly field: string | null;
}

export interface ReviewHistory {
  readonly past: readonly Step[];
  readonly present: Decisions;
  readonly future: readonly Step[];
  /** What was done last, for whoever cannot see the outcome; empty at first. */
  readonly said: string;
}

export type ReviewAction =
  | {
      readonly kind: 'decide';
      readonly decisions: Decisions;
      readonly label: string;
      readonly field?: string;
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export function startReview(initial: Decisions): ReviewHistory {
  return { past: [], present: initial, future: [], said: '' };
}

type DecideAction = Extract<ReviewAction, { readonly kind: 'decide' }>;

function decide(history: ReviewHistory, action: DecideAction): ReviewHistory {
  const { decisions, label } = action;
  const field = action.field ?? null;
  const before = history.past.at(-1);
  const continues = field !== null && before?.field === field && history.future.length === 0;
  const past = continues ? history.past : [...history.past, { decisions: history.present, label, field }];
  return { past, present: decisions, future: [], said: label };
}

function undo(history: ReviewHistory): ReviewHistory {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.decisions,
    future: [{ ...step, decisions: history.present }, ...history.future],
    said: `Undone: ${step.label}`,
  };
}

function redo(history: ReviewHistory): ReviewHistory {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { ...step, decisions: history.present }],
    present: step.decisions,
    future,
    said: `Done again: ${step.label}`,
  };
}

export function reduceReview(history: ReviewHistory, action: ReviewAction): ReviewHistory {
  switch (action.kind) {
    case 'decide':
      return decide(history, action);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}
