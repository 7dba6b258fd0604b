import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { annotationId, themeId } from '../id';
import { openDoc } from './doc';
import { annotationOf, placeUpTo } from './notebook.testing';
import { type Effect, joinEffects, presentOf, Replay, stateAfter, stateOf } from './notebook-past';
import { Desk, deskAfter, histories, kept, keys, step, take } from './past-desk.testing';
import { isSamePlace } from './place';
import { changesAnything, putBackEffect, putBackSince, writePutBack } from './put-back';
import {
  addAnnotation,
  annotationsMap,
  projectNotebook,
  removeAnnotation,
  setDecision,
  setNote,
  setPlace,
  setTheme,
} from './transcript-notebook';
import { withoutRemoved } from './withhold';

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

  it('knows a clarification that was removed and made again for another', () => {
    const desk = new Desk();
    const clarify = { kind: 'clarify', end: 5, said: 'fluid' } as const;
    take(desk, clarify);
    const then = desk.view;
    take(desk, { kind: 'unclarify', end: 5 });
    take(desk, clarify);
    const before = desk.view;
    desk.putBackTo(1);
    expect(desk.view).toEqual(then);
    desk.undoManager.undo();
    expect(desk.view).toEqual(before);
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
          for (const fact of ['importance', 'progress'] as const)
            if (was && was[fact] === became?.[fact]) expect(current?.annotation[fact]).toBe(annotation[fact]);
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
