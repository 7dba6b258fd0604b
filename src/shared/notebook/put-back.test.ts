import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { annotationId, themeId } from '../id';
import type { DecisionKey } from './decision-entries';
import { openDoc } from './doc';
import { annotationOf, placeUpTo } from './notebook.testing';
import { type Effect, joinEffects, presentOf, Replay, stateAfter, stateOf } from './notebook-past';
import { changesAnything, putBackEffect, putBackSince, writePutBack } from './put-back';
import {
  addAnnotation,
  annotationsMap,
  decisionsMap,
  isSamePlace,
  lookedAt,
  projectNotebook,
  removeAnnotation,
  setDecision,
  setNote,
  setPlace,
  setTheme,
} from './transcript-notebook';
import { withoutRemoved } from './withhold';

const kept = annotationId('a');
const keys: readonly DecisionKey[] = ['title', 'date', 'venue'];

/** A notebook on a desk, which writes down what is done to it and can undo it. */
class Desk {
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];
  readonly undoManager = new Y.UndoManager(
    [decisionsMap(this.doc), annotationsMap(this.doc)] as unknown as Y.AbstractType<unknown>[],
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
const step = fc.oneof(
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
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('look' as const), id: fc.constantFrom(...ids), look: fc.boolean() }),
  fc.record({ kind: fc.constant('decide' as const), key: fc.constantFrom(...keys), value: fc.option(words) }),
  fc.record({ kind: fc.constant('undecide' as const), key: fc.constantFrom(...keys) }),
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
  else if (done.kind === 'remove') removeAnnotation(doc, id, time);
  else if (done.look) annotationsMap(doc).get(id)?.set('look', true);
  else lookedAt(doc, id);
}

function take(desk: Desk, done: Step): void {
  const { length } = desk.updates;
  if ('id' in done) desk.do((doc, time) => write(doc, time, done));
  else if (done.kind === 'decide') desk.do((doc) => setDecision(doc, done.key, done.value));
  else if (done.kind === 'undecide') desk.do((doc) => setDecision(doc, done.key, undefined));
  else if (done.kind === 'undo') desk.undoManager.undo();
  else if (done.kind === 'redo') desk.undoManager.redo();
  else if (done.kind === 'put back' && length > 0) desk.putBack(done.at % length);
  else if (done.kind === 'put back to') desk.putBackTo(done.at % (length + 1));
}

function deskAfter(steps: readonly Step[]): Desk {
  const desk = new Desk();
  for (const done of steps) take(desk, done);
  return desk;
}

const histories = fc.array(step, { minLength: 1, maxLength: 14 });

describe('a notebook gone through again', () => {
  it('is at every moment the join of the Changes up to it', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { updates, effects } = deskAfter(steps);
        for (const count of [0, ...updates.keys(), updates.length])
          expect(stateAfter(effects.slice(0, count))).toEqual(stateOf(openDoc(updates.slice(0, count))));
      }),
    );
  });
});

describe('a history with a line that cannot be read', () => {
  it('tells of everything after it all the same', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (steps, at) => {
        const { doc, updates, effects } = deskAfter(steps);
        fc.pre(updates.length > 1);
        const lost = at % (updates.length - 1);
        const replay = new Replay(doc);
        const told = stateAfter(
          updates.filter((_, index) => index !== lost).map((update) => replay.next(update)),
        );
        const present = stateOf(doc);
        // What the line itself wrote is known only where later ones build on it.
        for (const [id, { before, after }] of joinEffects(effects.slice(lost + 1)).annotations)
          for (const part of ['themeId', 'changedAt'] as const)
            if (before?.annotation[part] !== after?.annotation[part])
              expect(told.annotations.get(id)?.annotation[part]).toBe(
                present.annotations.get(id)?.annotation[part],
              );
      }),
    );
  });

  it('ends also where no copy has what the line did', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a')));
    desk.do((doc) => setDecision(doc, 'title', 'Gates'));
    const [, title = new Uint8Array()] = desk.updates;
    const replay = new Replay(openDoc([title]));
    expect(replay.next(title).decisions.size).toBe(0);
    expect(replay.next(desk.updates[0] ?? title).decisions.size).toBe(1);
  });

  it('shows what the line did with the Change after it', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a', 'Ask for the tender')));
    desk.do((doc) => addAnnotation(doc, annotationOf('b', 'And by whom')));
    desk.do((doc, time) => setTheme(doc, kept, themeId('evidence'), time));
    const replay = new Replay(desk.doc);
    const told = desk.updates.slice(1).map((update) => [...replay.next(update).annotations.keys()]);
    expect(told).toEqual([[annotationId('a'), annotationId('b')], [kept]]);
  });
});

describe('putting back everything since a moment', () => {
  it('makes the notebook say what it said then, and undoing that what it said before', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (steps, at) => {
        const desk = deskAfter(steps);
        const count = at % (desk.updates.length + 1);
        const before = desk.view;
        const then = projectNotebook(openDoc(desk.updates.slice(0, count)));
        const { length } = desk.updates;
        desk.putBackTo(count);
        expect(desk.view).toEqual(then);
        if (desk.updates.length > length) desk.undoManager.undo();
        expect(desk.view).toEqual(before);
      }),
    );
  });

  it('deletes no annotation made since', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a', 'Ask for the tender')));
    desk.putBackTo(0);
    expect(desk.view.annotations.size).toBe(0);
    expect(annotationsMap(desk.doc).get(kept)?.toJSON()).toMatchObject({
      note: 'Ask for the tender',
      removed: true,
    });
  });

  it('writes an annotation again whose words the notebook no longer has', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a', 'Ask for the tender')));
    const before = desk.view;
    desk.do((doc, time) => removeAnnotation(doc, kept, time));
    const since = joinEffects(desk.effects.slice(1));
    const lean = openDoc([withoutRemoved(Y.encodeStateAsUpdate(desk.doc))]);
    expect(stateOf(lean).annotations.size).toBe(0);
    writePutBack(lean, putBackSince(since), 9);
    expect(projectNotebook(lean)).toEqual(before);
  });

  it('changes a note by the smallest edit, so that what a colleague types meanwhile is kept', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a', 'Ask for the tender')));
    desk.do((doc, time) => setNote(doc, kept, 'Ask for the old tender', time));
    const colleague = openDoc([Y.encodeStateAsUpdate(desk.doc)]);
    setNote(colleague, kept, 'Ask for the old tender, and by whom', 9);
    desk.putBackTo(1);
    Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(colleague));
    expect(desk.view.annotations.get(kept)?.note).toBe('Ask for the tender, and by whom');
  });
});

describe('putting back where a line cannot be read', () => {
  it('leaves alone what the history does not tell of', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a')));
    const since = joinEffects(desk.effects);
    addAnnotation(desk.doc, annotationOf('b'));
    desk.do((doc, time) => writePutBack(doc, putBackSince(since), time));
    expect([...desk.view.annotations.keys()]).toEqual([annotationId('b')]);
  });
});

describe('putting back one Change', () => {
  it('is the same as undoing it while it is the last', () => {
    fc.assert(
      fc.property(histories, step, (steps, last) => {
        const isEdit = 'id' in last || last.kind === 'decide' || last.kind === 'undecide';
        fc.pre(isEdit);
        const desk = deskAfter(steps);
        const before = desk.view;
        const { length } = desk.updates;
        take(desk, last);
        fc.pre(desk.updates.length > length);
        const edited = desk.updates.length;
        desk.putBack(length);
        expect(desk.view).toEqual(before);
        if (desk.updates.length > edited) desk.undoManager.undo();
        desk.undoManager.undo();
        expect(desk.view).toEqual(before);
      }),
    );
  });

  it('changes nothing that the Change did not touch, and undoing it gives back all it changed', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat({ max: 3 }), (steps, at, more) => {
        const desk = deskAfter(steps);
        fc.pre(desk.updates.length > 0);
        const from = at % desk.updates.length;
        const effect = joinEffects(desk.effects.slice(from, from + 1 + more));
        const [before, view] = [stateOf(desk.doc), desk.view];
        const { length } = desk.updates;
        desk.putBack(from, from + 1 + more);
        const now = stateOf(desk.doc);
        for (const [id, { annotation, isRemoved }] of before.annotations) {
          const touched = effect.annotations.get(id);
          const [was, became] = [touched?.before?.annotation, touched?.after?.annotation];
          const current = now.annotations.get(id);
          if (!touched) expect(current).toEqual({ annotation, isRemoved });
          if (was && was.note === became?.note) expect(current?.annotation.note).toBe(annotation.note);
          if (was && was.themeId === became?.themeId)
            expect(current?.annotation.themeId).toBe(annotation.themeId);
          if (was && became && isSamePlace(was, became))
            expect(current?.annotation.passage).toEqual(annotation.passage);
        }
        for (const key of keys)
          if (!effect.decisions.has(key)) expect(now.decisions.get(key)).toBe(before.decisions.get(key));
        if (desk.updates.length > length) desk.undoManager.undo();
        expect(desk.view).toEqual(view);
      }),
    );
  });

  it('puts the ends of a highlight back where they were', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a')));
    desk.do((doc, time) => setPlace(doc, kept, placeUpTo('a', 6), time));
    desk.do((doc, time) => setNote(doc, kept, 'Ask', time));
    desk.putBack(1);
    const { passage } = annotationOf('a');
    expect(desk.view.annotations.get(kept)).toMatchObject({ passage, note: 'Ask' });
  });

  it('leaves the note that was written since when it takes a change of theme back', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a')));
    desk.do((doc, time) => setTheme(doc, kept, themeId('evidence'), time));
    desk.do((doc, time) => setNote(doc, kept, 'Ask', time));
    desk.putBack(1);
    expect(desk.view.annotations.get(kept)).toMatchObject({
      themeId: 'theme:key-point',
      note: 'Ask',
      changedAt: desk.time,
    });
  });

  it('is possible only where it would change something', () => {
    const desk = new Desk();
    desk.do((doc) => addAnnotation(doc, annotationOf('a')));
    const effect = desk.effects[0] as Effect;
    const isPossible = () => {
      const present = presentOf(desk.doc);
      return changesAnything(putBackEffect(effect, present, 9), present);
    };
    expect(isPossible()).toBe(true);
    desk.undoManager.undo();
    expect(isPossible()).toBe(false);
  });
});
