import { describe, expect, it } from 'vitest';
import { clockWords, dayWords, momentWords } from './moment-words';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();
const now = at(5, 9, 30);

describe('the words for a moment', () => {
  it.each([
    [at(5, 0), 'Today'],
    [at(5, 23, 59), 'Today'],
    [at(4, 23, 59), 'Yesterday'],
    [at(3, 14, 2), 'Tuesday 3 March 2026'],
    [at(6, 0), 'Friday 6 March 2026'],
    [1e300, 'Day unknown'],
  ])('%d is %s', (time, words) => {
    expect(dayWords(time, now)).toBe(words);
  });

  it('have the month before where yesterday was in it', () => {
    expect(dayWords(new Date(2026, 1, 28, 12).getTime(), at(1, 1))).toBe('Yesterday');
  });

  it('have the clock, and the date in full', () => {
    expect([
      clockWords(at(3, 14, 2)),
      momentWords(at(3, 0, 5)),
      clockWords(1e300),
      momentWords(1e300),
    ]).toEqual(['14:02', '00:05 on 3 March 2026', '–', 'an unknown time']);
  });
});
