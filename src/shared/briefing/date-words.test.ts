import { expect, test } from 'vitest';
import { dateWords, londonDateWords, londonTime } from './date-words';

test.each([
  ['2024-03-12', '12 March 2024'],
  ['2026-12-01T23:30:00.000Z', '1 December 2026'],
  ['not a date', 'not a date'],
])('%s is written %s', (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});

test('instants are told by the clock in London, in winter and in summer', () => {
  expect(londonTime(Date.UTC(2026, 0, 5, 9, 30))).toBe('2026-01-05T09:30:00');
  expect(londonTime(Date.UTC(2026, 6, 5, 23, 30))).toBe('2026-07-06T00:30:00');
  expect(londonDateWords(Date.UTC(2026, 6, 5, 23, 30))).toBe('6 July 2026');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1e15, 1e18])(
  'a clock that shows %s is told as 1970',
  (instant) => {
    expect(londonTime(instant)).toBe('1970-01-01T01:00:00');
  },
);
