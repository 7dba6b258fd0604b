import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToKeep } from './prune-backups';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-03-02T09:00:00Z');

function backups(count: number, madeAt: (index: number) => number) {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    madeAt: new Date(madeAt(index)).toISOString(),
    isWhole: true,
  }));
}

const keptOf = (list: ReturnType<typeof backups>) => [...backupsToKeep(list)].sort((a, b) => a - b);

describe('pruning', () => {
  it('keeps the ten most recent of one day', () => {
    expect(keptOf(backups(100, (index) => start + index * 60_000))).toEqual(
      Array.from({ length: 10 }, (_, index) => 91 + index),
    );
  });

  it('keeps the last of seven days and of four weeks besides', () => {
    // Three a day for fifty days: the ten most recent reach back to the day before the day before the last but one.
    const kept = keptOf(
      backups(150, (index) => start + Math.floor(index / 3) * day + (index % 3) * 3_600_000),
    );
    const days = [150, 147, 144, 141, 138, 135, 132];
    const weeks = [150, 147, 126, 105];
    const recent = Array.from({ length: 10 }, (_, index) => 141 + index);
    expect(kept).toEqual([...new Set([...recent, ...days, ...weeks])].sort((a, b) => a - b));
  });

  it.each([
    { name: 'a clock at 1970', madeAt: (index: number) => (index > 40 ? 0 : start + index * day) },
    {
      name: 'a clock ten years on',
      madeAt: (index: number) => start + index * day + (index > 40 ? 3650 * day : 0),
    },
    {
      name: 'a clock an hour back',
      madeAt: (index: number) => start + index * day - (index > 40 ? 3_600_000 : 0),
    },
  ])('loses none of the recent ones to $name', ({ madeAt }) => {
    const kept = keptOf(backups(60, madeAt));
    expect(kept.slice(-10)).toEqual(Array.from({ length: 10 }, (_, index) => 51 + index));
    expect(kept.length).toBeGreaterThanOrEqual(10);
  });

  it('never lets go of the newest whole one, and keeps no more than it says', () => {
    const dated = fc.record({ at: fc.nat(400 * 24), isWhole: fc.boolean() });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 100 }), (made) => {
        const list = made.map(({ at, isWhole }, index) => ({
          number: index + 1,
          madeAt: new Date(start + at * 3_600_000).toISOString(),
          isWhole,
        }));
        const kept = backupsToKeep(list);
        const newestWhole = list.findLast(({ isWhole }) => isWhole);
        if (newestWhole) expect(kept.has(newestWhole.number)).toBe(true);
        for (const { number } of list.slice(-10)) expect(kept.has(number)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(22);
      }),
    );
  });
});
