import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { clarificationOf, tidiedWords } from '../annotation/clarification';
import { authorId } from '../id';
import {
  addClarification,
  projectClarifications,
  removeClarification,
  setClarifiedWords,
} from './clarification-entries';
import { joinInto, openDoc } from './doc';
import { joinNotebooks } from './join-notebooks';
import { questionKey, type Side } from './join-question';
import { annotationOf, clarificationUpTo } from './notebook.testing';
import { addAnnotation, setNote } from './transcript-notebook';
import { prepareToLeave, withoutRemoved } from './withhold';

const flute = clarificationUpTo(9, 'flute');

const wordsIn = (doc: Y.Doc) => [...projectClarifications(doc).values()].map(({ words }) => words);

function handed(doc: Y.Doc): Uint8Array {
  prepareToLeave(doc);
  return withoutRemoved(Y.encodeStateAsUpdate(doc));
}

/** Joins what was handed over, each question answered for one side; says what was asked. */
function join(doc: Y.Doc, update: Uint8Array, side: Side): readonly string[] {
  const { questions } = joinNotebooks(doc, update);
  const answers = new Map(questions.map((question) => [questionKey(question), side]));
  const { update: wanted } = joinNotebooks(doc, update, answers);
  if (wanted) joinInto(doc, [wanted]);
  return questions.map(({ kind }) => kind);
}

describe('a clarification in a notebook', () => {
  it('is there as it was made, then as it was changed, then gone', () => {
    const doc = new Y.Doc();
    addClarification(doc, flute);
    expect([...projectClarifications(openDoc([Y.encodeStateAsUpdate(doc)])).values()]).toEqual([flute]);
    setClarifiedWords(doc, flute.id, 'fluid', 2000);
    expect([...projectClarifications(doc).values()]).toEqual([{ ...flute, words: 'fluid', changedAt: 2000 }]);
    removeClarification(doc, flute.id, 3000);
    expect(wordsIn(doc)).toEqual([]);
  });

  it('takes the place of one of the same words that was removed', () => {
    const doc = new Y.Doc();
    addClarification(doc, flute);
    removeClarification(doc, flute.id, 3000);
    const again = { ...flute, words: 'fluid', authorId: authorId('tom'), madeAt: 4000, changedAt: 4000 };
    addClarification(doc, again);
    expect([...projectClarifications(doc).values()]).toEqual([again]);
  });

  it('is handed on by a version that does not know of it', () => {
    const mine = new Y.Doc();
    addAnnotation(mine, annotationOf('a'));
    addClarification(mine, flute);
    // An older version reads annotations and decisions alone, works on them, and writes all that it was given.
    const older = openDoc([handed(mine)]);
    setNote(older, annotationOf('a').id, 'Seen.', 5000);
    const back = openDoc([Y.encodeStateAsUpdate(older)]);
    expect(wordsIn(back)).toEqual(['flute']);
  });
});

describe('two desks that clarify', () => {
  it('the same words otherwise are asked, and both keep the answer', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    addClarification(mine, flute);
    addClarification(theirs, { ...flute, words: 'fluid', changedAt: 900 });
    expect(join(mine, handed(theirs), 'theirs')).toEqual(['clarification']);
    expect(wordsIn(mine)).toEqual(['fluid']);
    expect(join(theirs, handed(mine), 'mine')).toEqual([]);
    expect(wordsIn(theirs)).toEqual(['fluid']);
  });

  it('the same words alike are asked nothing', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    addClarification(mine, flute);
    addClarification(theirs, flute);
    expect(join(mine, handed(theirs), 'mine')).toEqual([]);
    expect(wordsIn(mine)).toEqual(['flute']);
  });

  it('more words and fewer keep both', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    addClarification(mine, flute);
    addClarification(theirs, clarificationUpTo(15, 'flute gates'));
    expect(join(mine, handed(theirs), 'mine')).toEqual([]);
    expect(wordsIn(mine).sort()).toEqual(['flute', 'flute gates']);
  });

  it('and remove are asked', () => {
    const mine = new Y.Doc();
    addClarification(mine, flute);
    const theirs = openDoc([Y.encodeStateAsUpdate(mine)]);
    setClarifiedWords(mine, flute.id, 'fluid', 5000);
    removeClarification(theirs, flute.id, 5000);
    expect(join(mine, handed(theirs), 'mine')).toEqual(['clarification-removed']);
    expect(wordsIn(mine)).toEqual(['fluid']);
    join(theirs, handed(mine), 'mine');
    expect(wordsIn(theirs)).toEqual(['fluid']);
  });
});

it.each([
  [1, 2],
  [2, 1],
])('what was clarified anew stays, whatever was withheld elsewhere (Yjs numbers %i and %i)', (one, other) => {
  const mine = new Y.Doc();
  addClarification(mine, flute);
  const theirs = openDoc([Y.encodeStateAsUpdate(mine)]);
  [mine.clientID, theirs.clientID] = [one, other];
  setClarifiedWords(mine, flute.id, 'fluid', 5000);
  removeClarification(theirs, flute.id, 5000);
  join(mine, handed(theirs), 'theirs');
  addClarification(theirs, { ...flute, words: 'fluted' });
  join(theirs, handed(mine), 'mine');
  expect(wordsIn(theirs)).toEqual(['fluted']);
  join(mine, handed(theirs), 'mine');
  expect(wordsIn(mine)).toEqual(['fluted']);
});

describe('the words of a clarification', () => {
  it.each([
    ['  an  alliance\n', 'an alliance'],
    ['[an alliance]', 'an alliance'],
    ['[Mr] Hale [MP]', '[Mr] Hale [MP]'],
    ['[ ]', ''],
    ['an [alliance]', 'an [alliance]'],
  ])('typed as “%s” are “%s”', (typed, words) => {
    expect(tidiedWords(typed)).toBe(words);
  });

  it('are of one id on two desks, and of others for other words', () => {
    const ids = [9, 9, 10].map((end) => clarificationOf(clarificationUpTo(end, 'x').passage));
    expect(ids[0]).toBe('clarification:paragraph:3/4-9');
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});
