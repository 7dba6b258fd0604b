import type * as Y from 'yjs';
import type { AnnotationId } from '../id';
import type { DecisionValue } from './decision-entries';
import {
  type Difference,
  type Effect,
  isSameAnnotation,
  type KeptAnnotation,
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
  return { annotations, decisions: beforeOf(effect.decisions) };
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

/**
 * Everything that was done since a moment set to what it was then: what has come since is removed, what was
 * removed since is there again. What the history does not tell of, because its line is damaged, stays as it is.
 */
export function putBackSince({ annotations, decisions }: Effect): PutBack {
  return { annotations: beforeOf(annotations), decisions: beforeOf(decisions) };
}

function beforeOf<Key, Value>(
  differences: ReadonlyMap<Key, Difference<Value>>,
): ReadonlyMap<Key, Value | undefined> {
  return new Map([...differences].map(([key, { before }]) => [key, before] as const));
}

/** Whether putting back would change anything that a person can see. */
export function changesAnything({ annotations, decisions }: PutBack, present: Present): boolean {
  return (
    [...annotations].some(([id, wanted]) => !isAsWanted(present.annotation(id), wanted)) ||
    [...decisions].some(([key, wanted]) => present.decision(key) !== wanted)
  );
}

/** One that is not there is as good as one that is removed. */
function isAsWanted(current: KeptAnnotation | undefined, wanted: KeptAnnotation | undefined): boolean {
  if (isGone(current) && isGone(wanted)) return true;
  return isSameAnnotation(current, wanted);
}

function isGone(kept: KeptAnnotation | undefined): boolean {
  return kept === undefined || kept.isRemoved;
}

/** Writes into a notebook what putting back takes; `time` is now, in milliseconds since 1970. */
export function writePutBack(doc: Y.Doc, { annotations, decisions }: PutBack, time: number): void {
  const present = presentOf(doc);
  for (const [id, wanted] of annotations) {
    const current = present.annotation(id);
    if (wanted && current) writeAnnotation(doc, wanted, current);
    else if (wanted && !wanted.isRemoved) rewriteAnnotation(doc, wanted.annotation);
    else if (!wanted && !isGone(current)) removeAnnotation(doc, id, time);
  }
  for (const [key, wanted] of decisions) {
    if (present.decision(key) === wanted) continue;
    if (wanted === undefined) decisionsMap(doc).delete(key);
    else decisionsMap(doc).set(key, wanted);
  }
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
