import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTo, offsetOf, type Ruler, rowsOf, shareOf } from './place-ticks';

/** A title above the text takes a tenth of the page; then a hundred letters take as much as the next three hundred. */
const ruler: Ruler = [
  { offset: 0, share: 0.1 },
  { offset: 100, share: 0.5 },
  { offset: 400, share: 0.9 },
];
const countIn = (places: readonly number[]) => (end: number) => places.filter((place) => place < end).length;
const rising = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);

describe('places along the scroll bar', () => {
  it.each([
    [0, 0.1],
    [50, 0.3],
    [100, 0.5],
    [250, 0.7],
    [400, 0.9],
    [999, 0.9],
  ])('stand, at offset %d, at the share %d of the height', (offset, share) => {
    expect(shareOf(ruler, offset)).toBeCloseTo(share, 10);
  });

  it('are rows, one however many places stand in it', () => {
    expect(rowsOf(ruler, 10, countIn([0, 1, 2, 3, 110, 399]))).toEqual([1, 5, 8]);
    expect(rowsOf(ruler, 10, countIn([]))).toEqual([]);
    expect(rowsOf([], 10, countIn([5]))).toHaveLength(1);
  });

  it('show every place within a row of where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(399), { maxLength: 30 }), (some) => {
        const places = rising(some);
        const rows = rowsOf(ruler, 50, countIn(places));
        const wanted = places.map((place) => Math.floor(shareOf(ruler, place) * 50));
        return (
          wanted.every((row) => rows.some((there) => Math.abs(there - row) <= 1)) &&
          rows.every((row) => wanted.some((there) => Math.abs(there - row) <= 1))
        );
      }),
    );
  });

  it('lead, where they are clicked, to the nearest place', () => {
    const places = [20, 30, 300];
    const at = (index: number) => places[index];
    expect([0, 0.19, 0.21, 0.6, 1].map((share) => nearestTo(ruler, share, 3, at)?.index)).toEqual([
      0, 0, 1, 2, 2,
    ]);
    expect(nearestTo(ruler, 0.5, 0, at)).toBeNull();
    expect(nearestTo(ruler, shareOf(ruler, 30), 3, at)?.distance).toBeCloseTo(0, 10);
    expect(offsetOf(ruler, 0)).toBe(0);
  });
});
