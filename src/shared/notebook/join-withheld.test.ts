import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { annotationId } from '../id';
import { joinInto, openDoc } from './doc';
import { joinNotebooks } from './join-notebooks';
import { questionKey, type Side } from './join-question';
import { annotationOf, placeUpTo } from './notebook.testing';
import {
  addAnnotation,
  annotationsMap,
  projectNotebook,
  removeAnnotation,
  rewriteAnnotation,
  setPlace,
} from './transcript-notebook';
import { prepareToLeave, withoutRemoved } from './withhold';

const id = annotationId('a');

function handed(doc: Y.Doc): Uint8Array {
  prepareToLeave(doc);
  return withoutRemoved(Y.encodeStateAsUpdate(doc));
}

/** Whether there was anything to join. */
function join(doc: Y.Doc, update: Uint8Array, side: Side): boolean {
  const { questions } = joinNotebooks(doc, update);
  const answers = new Map(questions.map((question) => [questionKey(question), side]));
  const { update: wanted } = joinNotebooks(doc, update, answers);
  if (wanted) joinInto(doc, [wanted]);
  return wanted !== null;
}

/** Two desks that both moved one highlight; the second one, whose writing Yjs puts last, then removed it. */
function desks() {
  const base = new Y.Doc();
  addAnnotation(base, annotationOf('a'));
  const [mine, theirs] = [1, 2].map((client) => {
    const doc = openDoc([Y.encodeStateAsUpdate(base)]);
    doc.clientID = client;
    setPlace(doc, id, placeUpTo('a', client + 4), client);
    return doc;
  });
  if (!mine || !theirs) throw new Error('There are two desks.');
  removeAnnotation(theirs, id, 3);
  return { mine, theirs };
}

it('what both sides withheld is not written anew at every joining', () => {
  const { mine, theirs } = desks();
  expect(join(mine, handed(theirs), 'theirs')).toBe(true);
  join(theirs, handed(mine), 'mine');
  annotationsMap(mine).get(id)?.delete('removed');
  join(theirs, handed(mine), 'mine');
  join(mine, handed(theirs), 'mine');
  expect([join(theirs, handed(mine), 'mine'), join(mine, handed(theirs), 'mine')]).toEqual([false, false]);
});

it('what was withheld is put back with the words that its history has, on both desks', () => {
  const { mine, theirs } = desks();
  const before = projectNotebook(mine).annotations.get(id);
  join(mine, handed(theirs), 'theirs');
  expect(projectNotebook(mine).annotations.size).toBe(0);
  if (before) rewriteAnnotation(mine, before);
  join(theirs, handed(mine), 'theirs');
  expect(projectNotebook(mine).annotations.get(id)).toEqual(before);
  expect(projectNotebook(theirs).annotations.get(id)).toEqual(before);
});
