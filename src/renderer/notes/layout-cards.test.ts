import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardGap, layoutCards } from './layout-cards';

const cards = fc
  .array(fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), { maxLength: 20 })
  .map((list) => list.toSorted((a, b) => a.wanted - b.wanted));

it('never lets two cards overlap, nor one leave the page at the top', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: -1, max: 20 }), (list, active) => {
      const tops = layoutCards(list, active);
      expect(tops).toHaveLength(list.length);
      for (const [at, top] of tops.entries()) {
        const previous = list[at - 1];
        const before = tops[at - 1];
        const free = previous && before !== undefined ? before + previous.height + cardGap : 0;
        expect(top).toBeGreaterThanOrEqual(free);
      }
    }),
  );
});

it('leaves cards where they want to be when there is room', () => {
  const list = [
    { wanted: 10, height: 50 },
    { wanted: 100, height: 50 },
  ];
  expect(layoutCards(list, -1)).toEqual([10, 100]);
});

it('stands the active card level with its passage and moves the ones before it up', () => {
  const list = [
    { wanted: 300, height: 50 },
    { wanted: 310, height: 50 },
    { wanted: 320, height: 50 },
  ];
  expect(layoutCards(list, 1)).toEqual([252, 310, 368]);
});
