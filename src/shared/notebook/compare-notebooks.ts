import type { Annotation } from '../annotation/annotation';
import type { Clarification } from '../annotation/clarification';
import { type DecisionKey, type DecisionValue, decisionEntries } from './decision-entries';
import { isSamePlace } from './place';
import type { NotebookView } from './transcript-notebook';

/** One thing that a notebook says now and did not say before, or the other way round. */
export type NotebookDifference =
  | { readonly kind: 'added'; readonly annotation: Annotation }
  | { readonly kind: 'changed'; readonly before: Annotation; readonly after: Annotation }
  | { readonly kind: 'removed'; readonly annotation: Annotation }
  /** Undefined where there was, or is, none. */
  | {
      readonly kind: 'clarification';
      readonly before: Clarification | undefined;
      readonly after: Clarification | undefined;
    }
  | {
      readonly kind: 'decision';
      readonly key: DecisionKey;
      readonly before: DecisionValue | undefined;
      readonly after: DecisionValue | undefined;
    };

/** What became of a notebook: annotations in the order of the later view, clarifications, then decisions. */
export function compareNotebooks(before: NotebookView, after: NotebookView): readonly NotebookDifference[] {
  return [
    ...annotationDifferences(before, after),
    ...clarificationDifferences(before, after),
    ...decisionDifferences(before, after),
  ];
}

function* annotationDifferences(before: NotebookView, after: NotebookView): Generator<NotebookDifference> {
  for (const [id, annotation] of after.annotations) {
    const earlier = before.annotations.get(id);
    if (!earlier) yield { kind: 'added', annotation };
    else if (!isSameToRead(earlier, annotation))
      yield { kind: 'changed', before: earlier, after: annotation };
  }
  for (const [id, annotation] of before.annotations)
    if (!after.annotations.has(id)) yield { kind: 'removed', annotation };
}

function isSameToRead(a: Annotation, b: Annotation): boolean {
  return (
    a.themeId === b.themeId &&
    a.note === b.note &&
    a.importance === b.importance &&
    a.progress === b.progress &&
    isSamePlace(a, b)
  );
}

function* clarificationDifferences(old: NotebookView, now: NotebookView): Generator<NotebookDifference> {
  for (const id of new Set([...now.clarifications.keys(), ...old.clarifications.keys()])) {
    const [before, after] = [old, now].map(({ clarifications }) => clarifications.get(id));
    if (before?.words !== after?.words) yield { kind: 'clarification', before, after };
  }
}

function* decisionDifferences(before: NotebookView, after: NotebookView): Generator<NotebookDifference> {
  const old = new Map(decisionEntries(before.decisions));
  const now = new Map(decisionEntries(after.decisions));
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(key) !== now.get(key))
      yield { kind: 'decision', key, before: old.get(key), after: now.get(key) };
  }
}
