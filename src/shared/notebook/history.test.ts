import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherChanges, putBackLabel, type RecordedChange, stepLabel } from './history';

const minute = 60_000;
const note = 'Wrote a note on “not an alliance…”';
const other = 'Wrote a note on “the villages”';
const mark = 'Highlighted “not an alliance…” as Key point';

function changes(
  ...done: readonly (readonly [label: string, minutes: number, author?: string])[]
): readonly RecordedChange[] {
  return done.map(([label, minutes, author = 'author:a'], index) => ({
    number: index + 1,
    time: minutes * minute,
    author,
    label,
    update: new Uint8Array(),
  }));
}

const shown = (all: readonly RecordedChange[]) =>
  gatherChanges(all).map(({ from, to, words }) => [from, to, words]);

describe('the entries of a history', () => {
  it('are one a Change, but the typing of a note is one', () => {
    expect(shown(changes([mark, 0], [note, 1], [note, 2], [note, 4], [mark, 5], [mark, 5]))).toEqual([
      [0, 1, mark],
      [1, 4, note],
      [4, 5, mark],
      [5, 6, mark],
    ]);
  });

  it.each<[string, readonly RecordedChange[]]>([
    ['a long pause', changes([note, 0], [note, 6])],
    ['another note', changes([note, 0], [other, 0])],
    ['another author', changes([note, 0], [note, 0, 'author:b'])],
  ])('end with %s', (_, all) => {
    expect(gatherChanges(all)).toHaveLength(2);
  });

  it('end with another note on the same words, once it is known which each was typed into', () => {
    const all = changes([note, 0], [note, 0], [note, 0], [note, 0]);
    const into = ['a', 'a', 'b', undefined];
    expect(gatherChanges(all, (index) => into[index]).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('go on over something else only as another entry', () => {
    expect(shown(changes([note, 0], [`Undid: ${note}`, 0], [note, 0]))).toHaveLength(3);
  });

  it('do not end where the clock is put back', () => {
    expect(shown(changes([note, 100], [note, 40], [note, 41]))).toEqual([[0, 3, note]]);
  });

  it('have the number of their first Change and the time of their last', () => {
    expect(gatherChanges(changes([mark, 0], [note, 1], [note, 2])).at(-1)).toMatchObject({
      number: 2,
      time: 2 * minute,
    });
  });

  it('say in words what earlier versions said in a programmer’s', () => {
    expect(
      shown(changes(['Brought back from the database', 0], ['', 0])).map(([, , words]) => words),
    ).toEqual(['Brought back what the journal lacked', 'A change without a description']);
  });

  it('hold every Change once and in order, whatever was done and whatever the clock said', () => {
    const done = fc.tuple(fc.constantFrom(note, other, mark), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(done), (list) => {
        const all = changes(...list);
        const entries = gatherChanges(all);
        expect(entries.flatMap(({ from, to }) => all.slice(from, to))).toEqual(all);
        expect(entries.every(({ from, to }) => to > from)).toBe(true);
      }),
    );
  });

  it('keep their numbers when more is done', () => {
    const done = fc.tuple(fc.constantFrom(note, other, mark), fc.nat({ max: 9 }));
    fc.assert(
      fc.property(fc.array(done, { minLength: 1 }), (list) => {
        const all = changes(...list);
        const before = gatherChanges(all.slice(0, -1)).map(({ number }) => number);
        expect(
          gatherChanges(all)
            .map(({ number }) => number)
            .slice(0, before.length),
        ).toEqual(before);
      }),
    );
  });
});

describe('the label of putting back', () => {
  it.each([
    [mark, `Put back: ${mark}`],
    [`Undid: ${mark}`, `Did again: ${mark}`],
    [`Put back: ${mark}`, `Did again: ${mark}`],
    [`Did again: ${mark}`, `Put back: ${mark}`],
  ])('of %s is %s', (words, label) => {
    expect(putBackLabel(words)).toBe(label);
  });

  it('grows no longer by being put back again and again', () => {
    const thrice = [1, 2, 3].reduce((words) => putBackLabel(words), mark);
    expect(thrice).toBe(`Put back: ${mark}`);
  });

  it('reads well once it is undone', () => {
    expect(stepLabel('undo', putBackLabel(mark))).toBe(`Undid: Put back: ${mark}`);
  });
});
