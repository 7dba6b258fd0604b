import type { Annotation } from '../../shared/annotation/annotation';
import type { Clarification } from '../../shared/annotation/clarification';
import type { DecisionValue } from '../../shared/notebook/decision-entries';
import {
  type Difference,
  type Effect,
  isSameAnnotation,
  type KeptAnnotation,
  type KeptClarification,
  type NotebookState,
} from '../../shared/notebook/notebook-past';
import type { PlacedAnnotation } from './annotation-index';

/** An annotation as it stood after an entry of the history, or just before it where the entry removed it. */
export interface PastAnnotation extends PlacedAnnotation {
  readonly change: 'added' | 'changed' | 'removed' | null;
  /** What it was before, where the entry changed it. */
  readonly before: Annotation | null;
}

/** A clarification as it stood then, likewise. */
export interface PastClarification {
  readonly clarification: Clarification;
  readonly change: PastAnnotation['change'];
  /** What it said before, where the entry changed it. */
  readonly wordsBefore: string | null;
}

/** The notes as they stood after an entry of the history. */
export interface PastNotes {
  /** In reading order. */
  readonly annotations: readonly PastAnnotation[];
  /** In no order that means anything. */
  readonly clarifications: readonly PastClarification[];
  /** What the entry settled about the transcript, by `DecisionKey`. */
  readonly decisions: ReadonlyMap<string, Difference<DecisionValue>>;
}

/**
 * The notes of a moment, with what an entry that ended there did to them; `order` has every annotation that there ever
 * was, in reading order.
 */
export function pastNotes(
  order: readonly PlacedAnnotation[],
  { annotations, clarifications }: NotebookState,
  effect: Effect,
): PastNotes {
  const shown: PastAnnotation[] = [];
  for (const placed of order) {
    const { id } = placed.annotation;
    const kept = annotations.get(id);
    const difference = effect.annotations.get(id);
    const touched = touchedAnnotation(difference ?? { before: kept, after: kept });
    if (touched) shown.push({ passage: placed.passage, position: placed.position, ...touched });
  }
  return {
    annotations: shown,
    clarifications: pastClarifications(clarifications, effect.clarifications),
    decisions: effect.decisions,
  };
}

function pastClarifications(
  kept: NotebookState['clarifications'],
  effect: Effect['clarifications'],
): readonly PastClarification[] {
  return [...new Set([...kept.keys(), ...effect.keys()])].flatMap((id) => {
    const is = kept.get(id);
    return touchedClarification(effect.get(id) ?? { before: is, after: is }) ?? [];
  });
}

function touchedClarification({ before, after }: Difference<KeptClarification>): PastClarification | null {
  const [was, is] = [before, after].map((kept) => (kept?.isRemoved ? undefined : kept?.clarification));
  if (is && !was) return { clarification: is, change: 'added', wordsBefore: null };
  if (was && !is) return { clarification: was, change: 'removed', wordsBefore: null };
  if (!was || !is) return null;
  return was.words === is.words
    ? { clarification: is, change: null, wordsBefore: null }
    : { clarification: is, change: 'changed', wordsBefore: was.words };
}

/** Whether an entry did anything that a person can see. */
export function isVisible({ annotations, clarifications, decisions }: Effect): boolean {
  return (
    decisions.size > 0 ||
    [...annotations.values()].some((difference) => touchedAnnotation(difference)?.change) ||
    [...clarifications.values()].some((difference) => touchedClarification(difference)?.change)
  );
}

type Touched = Pick<PastAnnotation, 'annotation' | 'change' | 'before'>;

/** Null for what was not to be seen before and after. */
function touchedAnnotation({ before, after }: Difference<KeptAnnotation>): Touched | null {
  const [was, is] = [seen(before), seen(after)];
  if (is && !was) return { annotation: is, change: 'added', before: null };
  if (was && !is) return { annotation: was, change: 'removed', before: null };
  if (!was || !is) return null;
  return isSameAnnotation(before, after)
    ? { annotation: is, change: null, before: null }
    : { annotation: is, change: 'changed', before: was };
}

function seen(kept: KeptAnnotation | undefined): Annotation | null {
  return kept && !kept.isRemoved ? kept.annotation : null;
}
