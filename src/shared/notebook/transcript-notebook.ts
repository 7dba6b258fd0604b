import * as Y from 'yjs';
import { type Annotation, importances, type Progress, progresses } from '../annotation/annotation';
import type { Clarification } from '../annotation/clarification';
import {
  type AnnotationId,
  type ClarificationId,
  isAnnotationId,
  isAuthorId,
  isThemeId,
  type ThemeId,
} from '../id';
import type { Decisions } from '../transcript/decisions';
import { projectClarifications } from './clarification-entries';
import { type DecisionKey, type DecisionValue, readDecisions } from './decision-entries';
import { isRemoved, restore, setFact } from './entries';
import { isPlace, type Place } from './place';

/**
 * The notebook of one transcript is a Yjs document with three maps. `decisions` is flat, one entry a decision, so that two
 * people's decisions join. `annotations` holds a map per annotation; `place` is set as a whole when an end of it is moved,
 * `note` is a text that two people may type into, and `removed` is set rather than the entry deleted, so that removing can
 * be undone and joined. `clarifications` has a file of its own.
 */
export function decisionsMap(doc: Y.Doc): Y.Map<DecisionValue> {
  return doc.getMap<DecisionValue>('decisions');
}

export function annotationsMap(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('annotations');
}

/** The annotation an entry holds; undefined where it is not of this shape (from a damaged file or a newer version). */
export function readAnnotation(id: string, entry: Y.Map<unknown>): Annotation | undefined {
  const place = entry.get('place');
  const themeId = entry.get('theme');
  const authorId = entry.get('author');
  const note = entry.get('note');
  if (!isAnnotationId(id) || !isPlace(place) || !isThemeId(themeId) || !isAuthorId(authorId))
    return undefined;
  const madeAt = Number(entry.get('madeAt') ?? 0);
  return {
    id,
    passage: place.passage,
    quote: place.quote,
    themeId,
    note: note instanceof Y.Text ? note.toString() : '',
    importance: importances.find((known) => known === entry.get('importance')) ?? null,
    progress: progresses.find((known) => known === entry.get('progress')) ?? 'open',
    authorId,
    madeAt,
    changedAt: Number(entry.get('changedAt') ?? madeAt),
    ...(entry.get('look') === true ? { needsLook: true } : {}),
  };
}

export interface NotebookView {
  readonly decisions: Decisions;
  /** Without the removed ones, in no order that means anything. */
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  /** Likewise. */
  readonly clarifications: ReadonlyMap<ClarificationId, Clarification>;
}

/** Everything a notebook says now. */
export function projectNotebook(doc: Y.Doc): NotebookView {
  const annotations = new Map<AnnotationId, Annotation>();
  for (const [id, entry] of annotationsMap(doc)) {
    const annotation = isRemoved(entry) ? undefined : readAnnotation(id, entry);
    if (annotation) annotations.set(annotation.id, annotation);
  }
  return {
    decisions: readDecisions(decisionsMap(doc).entries()),
    annotations,
    clarifications: projectClarifications(doc),
  };
}

export function addAnnotation(doc: Y.Doc, annotation: Annotation): void {
  const entry = new Y.Map<unknown>();
  fillEntry(entry, annotation);
  annotationsMap(doc).set(annotation.id, entry);
}

function fillEntry(entry: Y.Map<unknown>, annotation: Annotation): void {
  entry.set('place', { passage: annotation.passage, quote: annotation.quote });
  entry.set('theme', annotation.themeId);
  entry.set('author', annotation.authorId);
  entry.set('madeAt', annotation.madeAt);
  entry.set('changedAt', annotation.changedAt);
  entry.set('note', new Y.Text(annotation.note));
  if (annotation.importance !== null) entry.set('importance', annotation.importance);
  if (annotation.progress !== 'open') entry.set('progress', annotation.progress);
  if (annotation.needsLook) entry.set('look', true);
}

/** Writes an annotation into its entry anew where the entry lost its words; a copy that has them joins with it. */
export function rewriteAnnotation(doc: Y.Doc, annotation: Annotation): void {
  const entry = annotationsMap(doc).get(annotation.id);
  if (entry) {
    fillEntry(entry, annotation);
    entry.delete('removed');
    entry.delete('withheld');
  } else addAnnotation(doc, annotation);
}

export function setTheme(doc: Y.Doc, id: AnnotationId, themeId: ThemeId, now: number): void {
  setFact(annotationsMap(doc).get(id), 'theme', themeId, now);
}

/** Null says that nobody has said it; it is set, not deleted, so that it joins as anything else that was said. */
export function setImportance(
  doc: Y.Doc,
  id: AnnotationId,
  importance: Annotation['importance'],
  now: number,
): void {
  setFact(annotationsMap(doc).get(id), 'importance', importance, now);
}

export function setProgress(doc: Y.Doc, id: AnnotationId, progress: Progress, now: number): void {
  setFact(annotationsMap(doc).get(id), 'progress', progress, now);
}

/** Moves an annotation to other words, as where one of its ends is dragged. */
export function setPlace(doc: Y.Doc, id: AnnotationId, { passage, quote }: Place, now: number): void {
  setFact(annotationsMap(doc).get(id), 'place', { passage, quote }, now);
}

/** Somebody has looked at a note that two people typed into. */
export function lookedAt(doc: Y.Doc, id: AnnotationId): void {
  annotationsMap(doc).get(id)?.delete('look');
}

export function removeAnnotation(doc: Y.Doc, id: AnnotationId, now: number): void {
  setFact(annotationsMap(doc).get(id), 'removed', true, now);
}

/** Takes a removal back. */
export function restoreAnnotation(doc: Y.Doc, id: AnnotationId, now: number): void {
  restore(annotationsMap(doc).get(id), now);
}

/** Replaces a note's text by the smallest edit that does it, so that what somebody else types meanwhile is kept. */
export function setNote(doc: Y.Doc, id: AnnotationId, note: string, now: number): void {
  const entry = annotationsMap(doc).get(id);
  const text = entry?.get('note');
  if (!(text instanceof Y.Text) || text.toString() === note) return;
  replaceText(text, note);
  entry?.set('changedAt', now);
}

/** Turns one text into another by the smallest edit that does it. */
export function replaceText(text: Y.Text, wanted: string): void {
  const current = text.toString();
  const most = Math.min(current.length, wanted.length);
  let start = 0;
  while (start < most && current[start] === wanted[start]) start += 1;
  if (cutsPair(current, start) || cutsPair(wanted, start)) start -= 1;
  let tail = 0;
  while (tail < most - start && current.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  if (cutsPair(current, current.length - tail) || cutsPair(wanted, wanted.length - tail)) tail -= 1;
  text.delete(start, current.length - start - tail);
  text.insert(start, wanted.slice(start, wanted.length - tail));
}

/** Whether an offset stands between the two halves of one character: Yjs would write each half as U+FFFD. */
function cutsPair(text: string, offset: number): boolean {
  const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
  const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
  return offset > 0 && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

export function setDecision(doc: Y.Doc, key: DecisionKey, value: DecisionValue | undefined): void {
  if (value === undefined) decisionsMap(doc).delete(key);
  else decisionsMap(doc).set(key, value);
}
