import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUtf16 } from './offset-units';

const text = 'Dŵr 🚢 a thŷ';

describe('an offset', () => {
  it.each([
    ['byte', 1, 1],
    ['byte', 3, 2],
    // Inside ŵ.
    ['byte', 2, 1],
    ['byte', 5, 4],
    // Inside the ship.
    ['byte', 7, 4],
    ['byte', 9, 6],
    ['byte', 99, 12],
    ['character', 5, 6],
    ['character', 4, 4],
    ['character', 99, 12],
  ] as const)('in a %s %i is UTF-16 code unit %i', (unit, offset, expected) => {
    expect(toUtf16(text, [offset], unit)(offset)).toBe(expected);
  });

  it('is the same as counting each beginning of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const ends = [...any].map((_, index) => [...any].slice(0, index).join(''));
        const bytes = ends.map((words) => Buffer.byteLength(words));
        const ofBytes = toUtf16(any, bytes, 'byte');
        const ofCharacters = toUtf16(any, ends.keys(), 'character');
        expect(bytes.map(ofBytes)).toEqual(ends.map(({ length }) => length));
        expect([...ends.keys()].map(ofCharacters)).toEqual(ends.map(({ length }) => length));
      }),
    );
  });
});
