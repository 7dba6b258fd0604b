import fc from 'fast-check';
import * as Y from 'yjs';
import { annotationId, themeId } from '../id';
import {
  addClarification,
  clarificationsMap,
  removeClarification,
  setClarifiedWords,
} from './clarification-entries';
import type { DecisionKey } from './decision-entries';
import { annotationOf, clarificationUpTo, placeUpTo } from './notebook.testing';
import { type Effect, joinEffects, presentOf, Replay } from './notebook-past';
import { putBackEffect, putBackSince, writePutBack } from './put-back';
import {
  addAnnotation,
  annotationsMap,
  decisionsMap,
  lookedAt,
  projectNotebook,
  removeAnnotation,
  setDecision,
  setImportance,
  setNote,
  setPlace,
  setProgress,
  setTheme,
} from './transcript-notebook';

export const kept = annotationId('a');
export const keys: readonly DecisionKey[] = ['title', 'date', 'venue'];

/** A notebook on a desk, which writes down what is done to it and can undo it. */
export class Desk {
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];
  readonly undoManager = new Y.UndoManager(
    [
      decisionsMap(this.doc),
      annotationsMap(this.doc),
      clarificationsMap(this.doc),
    ] as unknown as Y.AbstractType<unknown>[],
    { captureTimeout: 0, trackedOrigins: new Set(['desk']) },
  );
  time = 5000;

  constructor() {
    this.doc.on('update', (update: Uint8Array) => this.updates.push(update));
  }

  do(work: (doc: Y.Doc, time: number) => void): void {
    this.time += 1;
    this.undoManager.stopCapturing();
    this.doc.transact(() => work(this.doc, this.time), 'desk');
  }

  get view() {
    return projectNotebook(this.doc);
  }

  get effects(): readonly Effect[] {
    const replay = new Replay(this.doc);
    return this.updates.map((update) => replay.next(update));
  }

  putBack(from: number, to = from + 1): void {
    const effect = joinEffects(this.effects.slice(from, to));
    this.do((doc, time) => writePutBack(doc, putBackEffect(effect, presentOf(doc), time), time));
  }

  putBackTo(count: number): void {
    const since = joinEffects(this.effects.slice(count));
    this.do((doc, time) => writePutBack(doc, putBackSince(since), time));
  }
}

const ids = ['a', 'b', 'c'];
const words = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.toWellFormed());
export const step = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), id: fc.constantFrom(...ids), note: words }),
  fc.record({
    kind: fc.constant('theme' as const),
    id: fc.constantFrom(...ids),
    theme: fc.constantFrom('x', 'y'),
  }),
  fc.record({
    kind: fc.constant('adjust' as const),
    id: fc.constantFrom(...ids),
    end: fc.integer({ min: 5, max: 8 }),
  }),
  fc.record({
    kind: fc.constant('weigh' as const),
    id: fc.constantFrom(...ids),
    importance: fc.constantFrom('must', null),
  }),
  fc.record({
    kind: fc.constant('progress' as const),
    id: fc.constantFrom(...ids),
    to: fc.constantFrom('open', 'used'),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('look' as const), id: fc.constantFrom(...ids), look: fc.boolean() }),
  fc.record({
    kind: fc.constant('clarify' as const),
    end: fc.constantFrom(5, 6),
    said: fc.constantFrom('flute', 'fluid'),
  }),
  fc.record({ kind: fc.constant('unclarify' as const), end: fc.constantFrom(5, 6) }),
  fc.record({ kind: fc.constant('decide' as const), key: fc.constantFrom(...keys), value: fc.option(words) }),
  fc.record({
    kind: fc.constant('decide' as const),
    key: fc.constant<DecisionKey>('namesIn'),
    value: fc.constantFrom('bold', 'column-1'),
  }),
  fc.record({
    kind: fc.constant('undecide' as const),
    key: fc.constantFrom<DecisionKey>(...keys, 'namesIn'),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
  fc.record({ kind: fc.constant('put back' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('put back to' as const), at: fc.nat() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A note, a theme or a removal of what is not there yet makes it first, in the same Change. */
function write(doc: Y.Doc, time: number, done: Extract<Step, { readonly id: string }>): void {
  const id = annotationId(done.id);
  if (!annotationsMap(doc).has(id)) addAnnotation(doc, { ...annotationOf(done.id), changedAt: time });
  if (done.kind === 'note') setNote(doc, id, done.note, time);
  else if (done.kind === 'theme') setTheme(doc, id, themeId(done.theme), time);
  else if (done.kind === 'adjust') setPlace(doc, id, placeUpTo(done.id, done.end), time);
  else if (done.kind === 'weigh') setImportance(doc, id, done.importance, time);
  else if (done.kind === 'progress') setProgress(doc, id, done.to, time);
  else if (done.kind === 'remove') removeAnnotation(doc, id, time);
  else if (done.look) annotationsMap(doc).get(id)?.set('look', true);
  else lookedAt(doc, id);
}

function clarify(doc: Y.Doc, time: number, end: number, said: string): void {
  const clarification = clarificationUpTo(end, said, time);
  if (projectNotebook(doc).clarifications.has(clarification.id))
    setClarifiedWords(doc, clarification.id, said, time);
  else addClarification(doc, clarification);
}

export function take(desk: Desk, done: Step): void {
  const { length } = desk.updates;
  if ('id' in done) desk.do((doc, time) => write(doc, time, done));
  else if (done.kind === 'clarify') desk.do((doc, time) => clarify(doc, time, done.end, done.said));
  else if (done.kind === 'unclarify')
    desk.do((doc, time) => removeClarification(doc, clarificationUpTo(done.end, '').id, time));
  else if (done.kind === 'decide') desk.do((doc) => setDecision(doc, done.key, done.value));
  else if (done.kind === 'undecide') desk.do((doc) => setDecision(doc, done.key, undefined));
  else if (done.kind === 'undo') desk.undoManager.undo();
  else if (done.kind === 'redo') desk.undoManager.redo();
  else if (done.kind === 'put back' && length > 0) desk.putBack(done.at % length);
  else if (done.kind === 'put back to') desk.putBackTo(done.at % (length + 1));
}

export function deskAfter(steps: readonly Step[]): Desk {
  const desk = new Desk();
  for (const done of steps) take(desk, done);
  return desk;
}

/** What somebody may do one after another. */
export const histories = fc.array(step, { minLength: 1, maxLength: 14 });
