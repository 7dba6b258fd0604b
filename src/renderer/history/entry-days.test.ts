import { describe, expect, it } from 'vitest';
import { entryDays } from './entry-days';

const at = (day: number) => new Date(2026, 2, day, 12).getTime();
const entry = (number: number, time: number) => ({
  number,
  from: number,
  to: number + 1,
  words: '',
  author: '',
  time,
});

describe('the days of a history', () => {
  it('keep the order in which things were done, also around a clock that was wrong', () => {
    const days = entryDays([entry(4, at(5)), entry(3, 0), entry(2, at(5)), entry(1, at(4))], at(5));
    expect(days.map(({ words, entries }) => [words, entries.map(({ number }) => number)])).toEqual([
      ['Today', [4]],
      ['Thursday 1 January 1970', [3]],
      ['Today', [2]],
      ['Yesterday', [1]],
    ]);
  });
});
