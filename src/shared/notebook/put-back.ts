import type * as Y from 'yjs';
import type { Clarification } from '../annotation/clarification';
import type { AnnotationId, ClarificationId } from '../id';
import {
  addClarification,
  clarificationsMap,
  removeClarification,
  restoreClarification,
  setClarifiedWords,
} from './clarification-entries';
import type { DecisionValue } from './decision-entries';
import {
  type Difference,
  type Effect,
  isSameAnnotation,
  isSameClarification,
  type KeptAnnotation,
  type KeptClarification,
  type Present,
  presentOf,
} from './notebook-past';
import { isSamePlace } from './place';
import {
  annotationsMap,
  decisionsMap,
  lookedAt,
  removeAnnotation,
  restoreAnnotation,
  rewriteAnnotation,
  setImportance,
  setNote,
  setPlace,
  setProgress,
  setTheme,
} from './transcript-notebook';

/** What has to be as it once was; undefined where there was nothing. What is not named stays as it is. */
export interface PutBack {
  readonly annotations: ReadonlyMap<AnnotationId, KeptAnnotation | undefined>;
  readonly clarifications: ReadonlyMap<ClarificationId, KeptClarification | undefined>;
  readonly decisions: ReadonlyMap<string, DecisionValue | undefined>;
}

/**
 * Everything that a Change did, set to what it was just before it, and nothing else: what was done since to other
 * parts of the same annotation stays. `time` is now, in milliseconds since 1970.
 */
export function putBackEffect(effect: Effect, present: Present, time: number): PutBack {
  const annotations = new Map<AnnotationId, KeptAnnotation | undefined>();
  for (const [id, difference] of effect.annotations)
    annotations.set(id, undone(difference, present.annotation(id), time));
  const clarifications = new Map<ClarificationId, KeptClarification | undefined>();
  for (const [id, difference] of effect.clarifications)
    clarifications.set(id, unclarified(difference, present.clarification(id), time));
  return { annotations, clarifications, decisions: beforeOf(effect.decisions) };
}

function undone(
  { before, after }: Difference<KeptAnnotation>,
  current: KeptAnnotation | undefined,
  time: number,
): KeptAnnotation | undefined {
  if (!before || !after || !current) return before;
  const was = before.annotation;
  const became = after.annotation;
  const { needsLook, ...now } = current.annotation;
  const look = was.needsLook === became.needsLook ? needsLook : was.needsLook;
  return {
    annotation: {
      ...now,
      ...(isSamePlace(was, became) ? {} : { passage: was.passage, quote: was.quote }),
      ...(look ? { needsLook: look } : {}),
      themeId: was.themeId === became.themeId ? now.themeId : was.themeId,
      note: was.note === became.note ? now.note : was.note,
      importance: was.importance === became.importance ? now.importance : was.importance,
      progress: was.progress === became.progress ? now.progress : was.progress,
      changedAt: now.changedAt === became.changedAt ? was.changedAt : time,
    },
    isRemoved: before.isRemoved === after.isRemoved ? current.isRemoved : before.isRemoved,
  };
}

function unclarified(
  { before, after }: Difference<KeptClarification>,
  current: KeptClarification | undefined,
  time: number,
): KeptClarification | undefined {
  if (!before || !after || !current) return before;
  const { clarification: was } = before;
  const { clarification: became } = after;
  const { clarification: now } = current;
  if (!isOfOneMaking(was, became) && isOfOneMaking(became, now)) return before;
  return {
    clarification: {
      ...now,
      words: was.words === became.words ? now.words : was.words,
      changedAt: now.changedAt === became.changedAt ? was.changedAt : time,
    },
    isRemoved: before.isRemoved === after.isRemoved ? current.isRemoved : before.isRemoved,
  };
}

/**
 * Everything that was done since a moment set to what it was then: what has come since is removed, what was
 * removed since is there again. What the history does not tell of, because its line is damaged, stays as it is.
 */
export function putBackSince({ annotations, clarifications, decisions }: Effect): PutBack {
  return {
    annotations: beforeOf(annotations),
    clarifications: beforeOf(clarifications),
    decisions: beforeOf(decisions),
  };
}

function beforeOf<Key, Value>(
  differences: ReadonlyMap<Key, Difference<Value>>,
): ReadonlyMap<Key, Value | undefined> {
  return new Map([...differences].map(([key, { before }]) => [key, before] as const));
}

/** Whether putting back would change anything that a person can see. */
export function changesAnything(
  { annotations, clarifications, decisions }: PutBack,
  present: Present,
): boolean {
  return (
    [...annotations].some(([id, wanted]) => !isAsWanted(present.annotation(id), wanted, isSameAnnotation)) ||
    [...clarifications].some(
      ([id, wanted]) => !isAsWanted(present.clarification(id), wanted, isSameClarification),
    ) ||
    [...decisions].some(([key, wanted]) => present.decision(key) !== wanted)
  );
}

type Removable = { readonly isRemoved: boolean } | undefined;

/** One that is not there is as good as one that is removed. */
function isAsWanted<Kept extends Removable>(
  current: Kept,
  wanted: Kept,
  isSame: (a: Kept, b: Kept) => boolean,
): boolean {
  return (isGone(current) && isGone(wanted)) || isSame(current, wanted);
}

function isGone(kept: Removable): boolean {
  return kept === undefined || kept.isRemoved;
}

/** Writes into a notebook what putting back takes; `time` is now, in milliseconds since 1970. */
export function writePutBack(doc: Y.Doc, putBack: PutBack, time: number): void {
  const { annotations, clarifications, decisions } = putBack;
  const present = presentOf(doc);
  for (const [id, wanted] of annotations) {
    const current = present.annotation(id);
    if (wanted && current) writeAnnotation(doc, wanted, current);
    else if (wanted && !wanted.isRemoved) rewriteAnnotation(doc, wanted.annotation);
    else if (!wanted && !isGone(current)) removeAnnotation(doc, id, time);
  }
  for (const [id, wanted] of clarifications) {
    const current = present.clarification(id);
    if (wanted && current) writeClarification(doc, wanted, current);
    else if (wanted && !wanted.isRemoved) addClarification(doc, wanted.clarification);
    else if (!wanted && !isGone(current)) removeClarification(doc, id, time);
  }
  for (const [key, wanted] of decisions) {
    if (present.decision(key) === wanted) continue;
    if (wanted === undefined) decisionsMap(doc).delete(key);
    else decisionsMap(doc).set(key, wanted);
  }
}

function isOfOneMaking(a: Clarification, b: Clarification): boolean {
  return a.madeAt === b.madeAt && a.authorId === b.authorId;
}

function writeClarification(doc: Y.Doc, wanted: KeptClarification, current: KeptClarification): void {
  const { id, words, changedAt } = wanted.clarification;
  // One that was removed and made again is another under the same id.
  const isAnother = !isOfOneMaking(wanted.clarification, current.clarification);
  const isRemoved = current.isRemoved && !isAnother;
  if (isAnother) addClarification(doc, wanted.clarification);
  else if (words !== current.clarification.words) setClarifiedWords(doc, id, words, changedAt);
  if (wanted.isRemoved && !isRemoved) removeClarification(doc, id, changedAt);
  if (!wanted.isRemoved && isRemoved) restoreClarification(doc, id, changedAt);
  const entry = clarificationsMap(doc).get(id);
  if (changedAt !== entry?.get('changedAt')) entry?.set('changedAt', changedAt);
}

function writeAnnotation(doc: Y.Doc, wanted: KeptAnnotation, current: KeptAnnotation): void {
  const { id, themeId, note, importance, progress, changedAt, needsLook } = wanted.annotation;
  if (!isSamePlace(wanted.annotation, current.annotation)) setPlace(doc, id, wanted.annotation, changedAt);
  if (themeId !== current.annotation.themeId) setTheme(doc, id, themeId, changedAt);
  setNote(doc, id, note, changedAt);
  if (importance !== current.annotation.importance) setImportance(doc, id, importance, changedAt);
  if (progress !== current.annotation.progress) setProgress(doc, id, progress, changedAt);
  if (wanted.isRemoved && !current.isRemoved) removeAnnotation(doc, id, changedAt);
  if (!wanted.isRemoved && current.isRemoved) restoreAnnotation(doc, id, changedAt);
  const entry = annotationsMap(doc).get(id);
  if (needsLook && !current.annotation.needsLook) entry?.set('look', true);
  if (!needsLook && current.annotation.needsLook) lookedAt(doc, id);
  if (changedAt !== entry?.get('changedAt')) entry?.set('changedAt', changedAt);
}
