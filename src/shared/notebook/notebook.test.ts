import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { annotationId, paragraphId, speakerId, themeId } from '../id';
import type { Decisions } from '../transcript/decisions';
import { decisionEntries } from './decision-entries';
import { joinInto, missingFrom, openDoc } from './doc';
import { annotationOf } from './notebook.testing';
import {
  addAnnotation,
  annotationsMap,
  projectNotebook,
  removeAnnotation,
  setDecision,
  setNote,
  setTheme,
} from './transcript-notebook';

const ids = ['a', 'b', 'c', 'd'];

/** One edit by one person, over few ids so that people meet. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), id: fc.constantFrom(...ids), note: fc.string() }),
  fc.record({ kind: fc.constant('note' as const), id: fc.constantFrom(...ids), note: fc.string() }),
  fc.record({
    kind: fc.constant('theme' as const),
    id: fc.constantFrom(...ids),
    theme: fc.constantFrom('x', 'y'),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('title' as const), title: fc.string() }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function apply(doc: Y.Doc, step: Edit, now: number): void {
  if (step.kind === 'add') addAnnotation(doc, annotationOf(step.id, step.note));
  else if (step.kind === 'note') setNote(doc, annotationId(step.id), step.note, now);
  else if (step.kind === 'theme') setTheme(doc, annotationId(step.id), themeId(step.theme), now);
  else if (step.kind === 'remove') removeAnnotation(doc, annotationId(step.id), now);
  else setDecision(doc, 'title', step.title);
}

/** Every person starts from the same copy and edits alone; each transaction becomes one update. */
function histories(people: readonly (readonly Edit[])[]): readonly Uint8Array[] {
  const base = new Y.Doc();
  addAnnotation(base, annotationOf('a', 'from the start'));
  const start = Y.encodeStateAsUpdate(base);
  const updates: Uint8Array[] = [start];
  for (const edits of people) {
    const doc = openDoc([start]);
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const [index, step] of edits.entries()) doc.transact(() => apply(doc, step, index));
  }
  return updates;
}

describe('a notebook', () => {
  it('says what was put into it', () => {
    const doc = new Y.Doc();
    addAnnotation(doc, annotationOf('a', 'check this'));
    expect([...projectNotebook(doc).annotations.values()]).toEqual([annotationOf('a', 'check this')]);
  });

  it('is the same whatever the order in which its updates are joined, and however often', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { maxLength: 8 }), { minLength: 2, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        (people, order) => {
          const updates = histories(people);
          const shuffled = [...updates, ...updates]
            .map((update) => ({ update, at: order.next().value }))
            .sort((a, b) => Number(a.at) - Number(b.at))
            .map(({ update }) => update);
          expect(projectNotebook(openDoc(shuffled))).toEqual(projectNotebook(openDoc(updates)));
        },
      ),
    );
  });

  it('keeps what two people type into one note', () => {
    const start = new Y.Doc();
    addAnnotation(start, annotationOf('a', 'middle'));
    const copy = Y.encodeStateAsUpdate(start);
    const [ann, ben] = [openDoc([copy]), openDoc([copy])];
    setNote(ann, annotationId('a'), 'before middle', 1);
    setNote(ben, annotationId('a'), 'middle after', 2);
    joinInto(ann, [Y.encodeStateAsUpdate(ben)]);
    expect(projectNotebook(ann).annotations.get(annotationId('a'))?.note).toBe('before middle after');
  });

  it('holds a note exactly as it was typed, whatever stood there before', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.constantFrom('😀', '😁', 'a😀b', 'a😁b')), { minLength: 1 }),
        (typed) => {
          const doc = new Y.Doc();
          addAnnotation(doc, annotationOf('a'));
          for (const note of typed) setNote(doc, annotationId('a'), note, 1);
          const kept = openDoc([Y.encodeStateAsUpdate(doc)]);
          expect(projectNotebook(kept).annotations.get(annotationId('a'))?.note).toBe(typed.at(-1));
        },
      ),
    );
  });

  it('passes over entries of a shape it does not know', () => {
    const doc = new Y.Doc();
    annotationsMap(doc).set('annotation:odd', new Y.Map([['place', 'nowhere']]));
    doc.getMap('decisions').set('line/nonsense', 'label');
    doc.getMap('decisions').set('from/the/future', 'yes');
    doc.getMap('decisions').set('namesIn', 'in-the-margin');
    const clarifications = doc.getMap('clarifications');
    clarifications.set('clarification:odd', new Y.Map([['place', 'nowhere']]));
    clarifications.set('clarification:empty', new Y.Map([['words', '']]));
    expect(projectNotebook(doc)).toEqual({
      decisions: { lines: {}, turns: {}, starts: {}, labels: {}, speakers: {} },
      annotations: new Map(),
      clarifications: new Map(),
    });
  });

  it('gives decisions back as they were made', () => {
    const decisions: Decisions = {
      title: 'Flood defences',
      date: null,
      eventKind: 'panel',
      namesIn: 'column-1',
      starts: { [paragraphId(8)]: 'begins' as const, [paragraphId(9)]: 'goes-on' as const },
      lines: { [paragraphId(4)]: 'speech' },
      turns: { [paragraphId(9)]: speakerId('chair') },
      labels: { 'dr/nia': speakerId('nia') },
      speakers: { [speakerId('nia')]: { name: 'Nia', role: 'Chair' } },
    };
    const doc = new Y.Doc();
    for (const [key, value] of decisionEntries(decisions)) setDecision(doc, key, value);
    expect(projectNotebook(doc).decisions).toEqual(decisions);
  });
});

describe('what a copy lacks', () => {
  it('is nothing when it knows the same, deletions included', () => {
    const doc = new Y.Doc();
    addAnnotation(doc, annotationOf('a', 'note'));
    const before = Y.encodeStateAsUpdate(doc);
    expect(missingFrom(before, doc)).toBeNull();
    setNote(doc, annotationId('a'), '', 5);
    const missing = missingFrom(before, doc);
    expect(missing).not.toBeNull();
    expect(projectNotebook(openDoc([before, missing ?? before]))).toEqual(projectNotebook(doc));
  });
});
