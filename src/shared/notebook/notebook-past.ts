import * as Y from 'yjs';
import type { Annotation } from '../annotation/annotation';
import type { Clarification } from '../annotation/clarification';
import { type AnnotationId, type ClarificationId, isAnnotationId, isClarificationId } from '../id';
import { clarificationsMap, readClarification } from './clarification-entries';
import type { DecisionValue } from './decision-entries';
import { isWaiting } from './doc';
import { isRemoved } from './entries';
import { fillGaps } from './fill-gap';
import { isSamePlace } from './place';
import { annotationsMap, decisionsMap, readAnnotation } from './transcript-notebook';
import { type Parts, partsOf } from './update-parts';

/** An annotation as a notebook keeps it, removed ones among them. */
export interface KeptAnnotation {
  readonly annotation: Annotation;
  readonly isRemoved: boolean;
}

/** A clarification likewise. */
export interface KeptClarification {
  readonly clarification: Clarification;
  readonly isRemoved: boolean;
}

/** Everything that a notebook holds at one moment; entries that cannot be read are not in it. */
export interface NotebookState {
  readonly annotations: ReadonlyMap<AnnotationId, KeptAnnotation>;
  readonly clarifications: ReadonlyMap<ClarificationId, KeptClarification>;
  /** By `DecisionKey`, or by a key of a newer version. */
  readonly decisions: ReadonlyMap<string, DecisionValue>;
}

/** One thing just before a Change and just after it; undefined where there was none. */
export interface Difference<Value> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** What a Change, or several, did to a notebook: only what is different after it. */
export interface Effect {
  readonly annotations: ReadonlyMap<AnnotationId, Difference<KeptAnnotation>>;
  readonly clarifications: ReadonlyMap<ClarificationId, Difference<KeptClarification>>;
  readonly decisions: ReadonlyMap<string, Difference<DecisionValue>>;
}

const noEffect: Effect = { annotations: new Map(), clarifications: new Map(), decisions: new Map() };

function hasEffect({ annotations, clarifications, decisions }: Effect): boolean {
  return annotations.size > 0 || clarifications.size > 0 || decisions.size > 0;
}

function keptIn(doc: Y.Doc, id: AnnotationId): KeptAnnotation | undefined {
  const entry = annotationsMap(doc).get(id);
  const annotation = entry && readAnnotation(id, entry);
  return annotation && { annotation, isRemoved: isRemoved(entry) };
}

function clarifiedIn(doc: Y.Doc, id: ClarificationId): KeptClarification | undefined {
  const entry = clarificationsMap(doc).get(id);
  const clarification = entry && readClarification(id, entry);
  return clarification && { clarification, isRemoved: isRemoved(entry) };
}

/** A notebook as it is at the moment of each look, without looking at more of it. */
export interface Present {
  readonly annotation: (id: AnnotationId) => KeptAnnotation | undefined;
  readonly clarification: (id: ClarificationId) => KeptClarification | undefined;
  readonly decision: (key: string) => DecisionValue | undefined;
}

export function presentOf(doc: Y.Doc): Present {
  return {
    annotation: (id) => keptIn(doc, id),
    clarification: (id) => clarifiedIn(doc, id),
    decision: (key) => decisionsMap(doc).get(key),
  };
}

/** All that a notebook holds now. */
export function stateOf(doc: Y.Doc): NotebookState {
  const annotations = new Map<AnnotationId, KeptAnnotation>();
  for (const id of annotationsMap(doc).keys()) {
    const kept = isAnnotationId(id) ? keptIn(doc, id) : undefined;
    if (kept) annotations.set(kept.annotation.id, kept);
  }
  const clarifications = new Map<ClarificationId, KeptClarification>();
  for (const id of clarificationsMap(doc).keys()) {
    const kept = isClarificationId(id) ? clarifiedIn(doc, id) : undefined;
    if (kept) clarifications.set(kept.clarification.id, kept);
  }
  return { annotations, clarifications, decisions: new Map(decisionsMap(doc).entries()) };
}

/** Whether two look the same to a person; when they were changed is left out. */
export function isSameAnnotation(a: KeptAnnotation | undefined, b: KeptAnnotation | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.isRemoved === b.isRemoved &&
    isSamePlace(a.annotation, b.annotation) &&
    a.annotation.themeId === b.annotation.themeId &&
    a.annotation.importance === b.annotation.importance &&
    a.annotation.progress === b.annotation.progress &&
    a.annotation.note === b.annotation.note &&
    a.annotation.needsLook === b.annotation.needsLook
  );
}

function isUnchanged(a: KeptAnnotation | undefined, b: KeptAnnotation | undefined): boolean {
  return isSameAnnotation(a, b) && a?.annotation.changedAt === b?.annotation.changedAt;
}

/** Whether two clarifications, each of the same words, look the same to a person. */
export function isSameClarification(
  a: KeptClarification | undefined,
  b: KeptClarification | undefined,
): boolean {
  if (!a || !b) return a === b;
  return a.isRemoved === b.isRemoved && a.clarification.words === b.clarification.words;
}

function isUntouched(a: KeptClarification | undefined, b: KeptClarification | undefined): boolean {
  return isSameClarification(a, b) && a?.clarification.changedAt === b?.clarification.changedAt;
}

/**
 * Goes through a history from its beginning, a Change at a time, and says of each what it did. It holds a notebook of
 * its own: the one on the desk is not touched.
 */
export class Replay {
  private readonly doc = new Y.Doc();
  private readonly annotations = new Map<AnnotationId, KeptAnnotation>();
  private readonly clarifications = new Map<ClarificationId, KeptClarification>();
  private readonly decisions = new Map<string, DecisionValue>();
  private touchedAnnotations = new Set<AnnotationId>();
  private touchedClarifications = new Set<ClarificationId>();
  private touchedDecisions = new Set<string>();
  private whole: Parts | null = null;
  /** Whether there are gaps that the whole notebook cannot fill. */
  private isHopeless = false;

  /** `present` is the notebook with all its Changes: what damaged lines lack is taken from it. */
  constructor(private readonly present: Y.Doc) {
    annotationsMap(this.doc).observeDeep((events) => {
      for (const id of touchedBy(events)) if (isAnnotationId(id)) this.touchedAnnotations.add(id);
    });
    clarificationsMap(this.doc).observeDeep((events) => {
      for (const id of touchedBy(events)) if (isClarificationId(id)) this.touchedClarifications.add(id);
    });
    decisionsMap(this.doc).observe(({ keysChanged }) => {
      for (const key of keysChanged) this.touchedDecisions.add(key as string);
    });
  }

  /** Takes the next Change in. An update that is none has no effect. */
  next(update: Uint8Array): Effect {
    this.touchedAnnotations = new Set();
    this.touchedClarifications = new Set();
    this.touchedDecisions = new Set();
    try {
      Y.applyUpdate(this.doc, update);
      this.fillGaps();
    } catch {
      // The journal reports such a line when the notebook is opened; here it only must not end the history.
      return noEffect;
    }
    const effect = {
      annotations: differences(
        this.touchedAnnotations,
        this.annotations,
        (id) => keptIn(this.doc, id),
        isUnchanged,
      ),
      clarifications: differences(
        this.touchedClarifications,
        this.clarifications,
        (id) => clarifiedIn(this.doc, id),
        isUntouched,
      ),
      decisions: differences(
        this.touchedDecisions,
        this.decisions,
        (key) => decisionsMap(this.doc).get(key),
        Object.is,
      ),
    };
    return hasEffect(effect) ? effect : noEffect;
  }

  private fillGaps(): void {
    if (this.isHopeless || !isWaiting(this.doc)) return;
    this.whole ??= partsOf(this.present);
    fillGaps(this.doc, this.whole);
    this.isHopeless = isWaiting(this.doc);
  }

  close(): void {
    this.doc.destroy();
  }
}

/** The ids of the entries, of a map of maps, that events are about. */
function* touchedBy(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Generator<unknown> {
  for (const { path, keys } of events) yield* path.length > 0 ? [path[0]] : keys.keys();
}

/** Notes what became of the things that were touched, and brings `known` up to it. */
function differences<Key, Value>(
  touched: ReadonlySet<Key>,
  known: Map<Key, Value>,
  now: (key: Key) => Value | undefined,
  isSame: (a: Value | undefined, b: Value | undefined) => boolean,
): ReadonlyMap<Key, Difference<Value>> {
  const changed = new Map<Key, Difference<Value>>();
  for (const key of touched) {
    const difference = { before: known.get(key), after: now(key) };
    if (isSame(difference.before, difference.after)) continue;
    changed.set(key, difference);
    setOrDelete(known, key, difference.after);
  }
  return changed;
}

function setOrDelete<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** What a notebook held once Changes with these effects, from the first on, had been made. */
export function stateAfter(effects: Iterable<Effect>): NotebookState {
  const annotations = new Map<AnnotationId, KeptAnnotation>();
  const clarifications = new Map<ClarificationId, KeptClarification>();
  const decisions = new Map<string, DecisionValue>();
  for (const effect of effects) {
    for (const [id, { after }] of effect.annotations) setOrDelete(annotations, id, after);
    for (const [id, { after }] of effect.clarifications) setOrDelete(clarifications, id, after);
    for (const [key, { after }] of effect.decisions) setOrDelete(decisions, key, after);
  }
  return { annotations, clarifications, decisions };
}

/** What several Changes, one after another, did together: what they did and took back again is not in it. */
export function joinEffects(effects: Iterable<Effect>): Effect {
  const annotations = new Map<AnnotationId, Difference<KeptAnnotation>>();
  const clarifications = new Map<ClarificationId, Difference<KeptClarification>>();
  const decisions = new Map<string, Difference<DecisionValue>>();
  for (const effect of effects) {
    joinDifferences(annotations, effect.annotations);
    joinDifferences(clarifications, effect.clarifications);
    joinDifferences(decisions, effect.decisions);
  }
  dropUnchanged(annotations, isUnchanged);
  dropUnchanged(clarifications, isUntouched);
  dropUnchanged(decisions, Object.is);
  return { annotations, clarifications, decisions };
}

function dropUnchanged<Key, Value>(
  all: Map<Key, Difference<Value>>,
  isSame: (a: Value | undefined, b: Value | undefined) => boolean,
): void {
  for (const [key, { before, after }] of all) if (isSame(before, after)) all.delete(key);
}

function joinDifferences<Key, Value>(
  all: Map<Key, Difference<Value>>,
  more: ReadonlyMap<Key, Difference<Value>>,
): void {
  for (const [key, difference] of more) {
    const known = all.get(key);
    all.set(key, known ? { before: known.before, after: difference.after } : difference);
  }
}
