import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { findTheme, startingThemes } from '../annotation/theme';
import { themeId } from '../id';
import { openDoc } from './doc';
import { projectLibrary } from './library-notebook';
import {
  addTheme,
  addThemeIfMissing,
  changeThemeWords,
  joinTheme,
  keptThemes,
  moveTheme,
  separateTheme,
  takeOverThemes,
  themesInUse,
} from './library-themes';

const themesOf = (doc: Y.Doc) => projectLibrary(doc).themes;
const order = (doc: Y.Doc) => themesOf(doc).map(({ id }) => id.slice('theme:'.length));
const starting = startingThemes.map(({ id }) => id.slice('theme:'.length));
const finance = { name: 'Finance', description: 'What it costs.', colour: 7 } as const;
const [keyPoint, evidence, challenge] = ['key-point', 'evidence', 'challenge'].map(themeId) as [
  ReturnType<typeof themeId>,
  ReturnType<typeof themeId>,
  ReturnType<typeof themeId>,
];

/** Two notebooks that begin as the same one, and what each is after hearing of the other. */
function apart(first: (doc: Y.Doc) => void, second: (doc: Y.Doc) => void): readonly Y.Doc[] {
  const ours = [first, second].map((edit) => {
    const doc = new Y.Doc();
    edit(doc);
    return Y.encodeStateAsUpdate(doc);
  });
  return [openDoc(ours), openDoc(ours.toReversed())];
}

describe('the themes of a library', () => {
  it('are the starting ones in their order until somebody arranges them', () => {
    const doc = new Y.Doc();
    expect(themesOf(doc)).toEqual(startingThemes);
  });

  it('without a position stand behind the starting ones, by their ids', () => {
    const doc = new Y.Doc();
    for (const key of ['b', 'a']) changeThemeWords(doc, themeId(key), finance);
    expect(order(doc)).toEqual([...starting, 'a', 'b']);
  });

  it('say what a person says of them', () => {
    const doc = new Y.Doc();
    changeThemeWords(doc, evidence, finance);
    expect(findTheme(themesOf(doc), evidence)).toEqual({ id: evidence, ...finance });
  });

  it('take a new one at the end', () => {
    const doc = new Y.Doc();
    addTheme(doc, themeId('a'), finance);
    moveTheme(doc, keyPoint, 6);
    addTheme(doc, themeId('0'), finance);
    expect(order(doc)).toEqual([...starting.slice(1), 'a', 'key-point', '0']);
  });

  it('stand in the order that was asked for, after any moves', () => {
    const move = fc.record({ which: fc.nat(7), place: fc.nat(7) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
        const doc = new Y.Doc();
        for (const key of ['a', 'b']) changeThemeWords(doc, themeId(key), finance);
        let wanted: readonly string[] = order(doc);
        for (const { which, place } of moves) {
          const moved = wanted[which] ?? '';
          moveTheme(doc, themeId(moved), place);
          wanted = wanted.filter((key) => key !== moved).toSpliced(place, 0, moved);
          expect(order(doc)).toEqual(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be moved into one place hundreds of times', () => {
    const doc = new Y.Doc();
    for (let turn = 0; turn < 600; turn += 1) {
      const wanted = order(doc);
      const last = wanted.at(-1) ?? '';
      moveTheme(doc, themeId(last), 1);
      expect(order(doc)).toEqual(wanted.slice(0, -1).toSpliced(1, 0, last));
    }
  });

  it('come to one order where two people moved them apart', () => {
    const [here, there] = apart(
      (doc) => moveTheme(doc, challenge, 0),
      (doc) => moveTheme(doc, evidence, 0),
    );
    expect(here && order(here)).toEqual(there && order(there));
    expect(here && order(here).toSorted()).toEqual(starting.toSorted());
    if (here) moveTheme(here, keyPoint, 1);
    expect(here && order(here)[1]).toBe('key-point');
  });
});

describe('a theme joined into another', () => {
  it('is read as the other, through any number of joinings, until it is separated', () => {
    const doc = new Y.Doc();
    joinTheme(doc, challenge, evidence);
    joinTheme(doc, evidence, keyPoint);
    expect(order(doc)).toEqual(['key-point', 'question', 'follow-up', 'context']);
    expect(findTheme(themesOf(doc), challenge)?.name).toBe('Key point');
    expect(themesOf(doc)[0]?.joined).toEqual([
      { id: evidence, name: 'Evidence' },
      { id: challenge, name: 'Challenge' },
    ]);
    separateTheme(doc, evidence);
    expect(findTheme(themesOf(doc), challenge)?.name).toBe('Evidence');
  });

  it('is one with it where two people joined each into the other', () => {
    for (const doc of apart(
      (one) => joinTheme(one, challenge, evidence),
      (other) => joinTheme(other, evidence, challenge),
    )) {
      expect(findTheme(themesOf(doc), challenge)?.name).toBe('Challenge');
      expect(findTheme(themesOf(doc), evidence)?.name).toBe('Challenge');
      expect(themesOf(doc)).toHaveLength(5);
    }
  });

  it('stands for itself where it is joined into itself, or into nothing that is here', () => {
    const doc = new Y.Doc();
    joinTheme(doc, challenge, challenge);
    joinTheme(doc, evidence, themeId('elsewhere'));
    expect(order(doc)).toEqual(starting);
  });

  it('goes along with the theme that it is read as', () => {
    const doc = new Y.Doc();
    joinTheme(doc, challenge, evidence);
    const names = themesInUse(keptThemes(doc), new Set([challenge])).map(({ name }) => name);
    expect(names).toEqual(['Evidence', 'Challenge']);
  });
});

describe('the themes of a bundle', () => {
  it('are taken in where they are missing, with their place and what they were joined into', () => {
    const [theirs, mine] = [new Y.Doc(), new Y.Doc()];
    addTheme(theirs, themeId('a'), finance);
    addTheme(theirs, themeId('b'), { ...finance, name: 'Money' });
    moveTheme(theirs, themeId('a'), 1);
    joinTheme(theirs, themeId('b'), themeId('a'));
    changeThemeWords(theirs, evidence, { name: 'Facts' });
    for (const theme of keptThemes(theirs)) addThemeIfMissing(mine, theme);
    expect(order(mine)).toEqual(['key-point', 'a', ...starting.slice(1)]);
    expect(findTheme(themesOf(mine), themeId('b'))?.name).toBe('Finance');
    expect(findTheme(themesOf(mine), evidence)?.name).toBe('Evidence');
  });

  it('are taken over whole by a library that stands for it alone', () => {
    const [theirs, mine] = [new Y.Doc(), new Y.Doc()];
    changeThemeWords(theirs, evidence, { name: 'Facts' });
    moveTheme(theirs, evidence, 0);
    takeOverThemes(mine, keptThemes(theirs));
    expect(themesOf(mine)).toEqual(themesOf(theirs));
  });
});
