import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWhere } from './first-where';

describe('firstWhere', () => {
  it('finds what looking at one after another finds', () => {
    assert(
      property(array(integer()), integer(), (values, limit) => {
        const rising = [...values].sort((a, b) => a - b);
        const found = rising.findIndex((value) => value >= limit);
        const expected = found < 0 ? rising.length : found;
        expect(firstWhere(rising.length, (index) => (rising[index] ?? 0) >= limit)).toBe(expected);
      }),
    );
  });
});
