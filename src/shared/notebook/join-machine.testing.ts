import fc from 'fast-check';
import * as Y from 'yjs';
import { annotationId, themeId } from '../id';
import {
  addClarification,
  projectClarifications,
  removeClarification,
  setClarifiedWords,
} from './clarification-entries';
import { isRemoved } from './entries';
import { annotationOf, clarificationUpTo, placeUpTo } from './notebook.testing';
import {
  addAnnotation,
  annotationsMap,
  readAnnotation,
  removeAnnotation,
  restoreAnnotation,
  rewriteAnnotation,
  setDecision,
  setImportance,
  setNote,
  setPlace,
  setTheme,
} from './transcript-notebook';

export const ids = ['a', 'b', 'c'] as const;
export const steps = fc.oneof(
  fc.record({ kind: fc.constantFrom('add', 'remove', 'bring-back', 'clear'), id: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('type' as const), id: fc.constantFrom(...ids), at: fc.nat(40) }),
  fc.record({
    kind: fc.constant('theme' as const),
    id: fc.constantFrom(...ids),
    theme: fc.constantFrom('x', 'y', 'z'),
  }),
  fc.record({
    kind: fc.constant('adjust' as const),
    id: fc.constantFrom(...ids),
    end: fc.integer({ min: 5, max: 8 }),
  }),
  fc.record({
    kind: fc.constant('weigh' as const),
    id: fc.constantFrom(...ids),
    importance: fc.constantFrom('must', 'could', null),
  }),
  fc.record({
    kind: fc.constantFrom('clarify' as const, 'unclarify' as const),
    end: fc.integer({ min: 5, max: 6 }),
  }),
  fc.record({ kind: fc.constant('title' as const), title: fc.constantFrom('One', 'Two', 'Three') }),
);
type Step = typeof steps extends fc.Arbitrary<infer Value> ? Value : never;

/** A desk on its own machine: its notebook, and a number for every word typed there so that none is mistaken. */
export interface Machine {
  readonly name: string;
  readonly doc: Y.Doc;
  /** Every word that was ever in a note here, or whose end somebody brought who knew it. */
  readonly seen: Set<string>;
  words: number;
}

function typeWord(machine: Machine, id: string, at: number): void {
  const note = annotationsMap(machine.doc).get(annotationId(id))?.get('note');
  if (!(note instanceof Y.Text)) return;
  machine.words += 1;
  const words = note.toString();
  const place = at > words.length ? words.length : words.lastIndexOf(' ', at) + 1;
  const word = `${machine.name}${machine.words}`;
  note.insert(place, `${word} `);
  machine.seen.add(word);
}

/** As putting back does: what a copy withheld of an annotation is written anew. */
function bringBack(doc: Y.Doc, key: string, time: number): void {
  const id = annotationId(key);
  const entry = annotationsMap(doc).get(id);
  if (!entry || !isRemoved(entry)) return;
  if (readAnnotation(id, entry)) restoreAnnotation(doc, id, time);
  else rewriteAnnotation(doc, annotationOf(key));
}

/** As at a desk: what is clarified already gets other words, what is not or was removed is clarified anew. */
function clarify(machine: Machine, end: number, now: number): void {
  machine.words += 1;
  const words = `${machine.name}${machine.words}`;
  const clarification = clarificationUpTo(end, words, now);
  const isThere = projectClarifications(machine.doc).has(clarification.id);
  if (isThere) setClarifiedWords(machine.doc, clarification.id, words, now);
  else addClarification(machine.doc, clarification);
  machine.seen.add(words);
}

/** What somebody does at a machine. */
export function perform(machine: Machine, step: Step, now: number): void {
  const { doc } = machine;
  const entry = 'id' in step ? annotationsMap(doc).get(annotationId(step.id)) : undefined;
  // Nobody can touch what is not on their screen.
  if (entry && isRemoved(entry) && step.kind !== 'bring-back') return;
  doc.transact(() => {
    switch (step.kind) {
      case 'add':
        if (!annotationsMap(doc).has(annotationId(step.id))) addAnnotation(doc, annotationOf(step.id));
        break;
      case 'type':
        typeWord(machine, step.id, step.at);
        break;
      case 'clear':
        setNote(doc, annotationId(step.id), '', now);
        break;
      case 'theme':
        setTheme(doc, annotationId(step.id), themeId(step.theme), now);
        break;
      case 'adjust':
        setPlace(doc, annotationId(step.id), placeUpTo(step.id, step.end), now);
        break;
      case 'weigh':
        setImportance(doc, annotationId(step.id), step.importance, now);
        break;
      case 'remove':
        removeAnnotation(doc, annotationId(step.id), now);
        break;
      case 'bring-back':
        bringBack(doc, step.id, now);
        break;
      case 'clarify':
        clarify(machine, step.end, now);
        break;
      case 'unclarify': {
        const { id } = clarificationUpTo(step.end, '');
        if (projectClarifications(doc).has(id)) removeClarification(doc, id, now);
        break;
      }
      case 'title':
        setDecision(doc, 'title', step.title);
    }
  });
}
