import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePositions, isPosition, positionBetween } from './position';

describe('a position', () => {
  it('stands between those it was made for, whatever was put there before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const list: string[] = [];
        for (const any of places) {
          const at = any % (list.length + 1);
          list.splice(at, 0, positionBetween(list[at - 1] ?? null, list[at] ?? null));
        }
        expect(list).toEqual([...list].sort(comparePositions));
        expect(new Set(list).size).toBe(list.length);
        expect(list.every(isPosition)).toBe(true);
      }),
    );
  });

  it.each(['', 'a0', 'a b', 'é', 7, null, 'a'.repeat(61)])('is not %j', (value) => {
    expect(isPosition(value)).toBe(false);
  });
});
