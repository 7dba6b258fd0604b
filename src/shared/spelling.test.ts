import { describe, expect, it } from 'vitest';
import { canAdd, firstSpelling, longestWord, mostWords, withoutWord, withWord } from './spelling';

describe('a personal dictionary', () => {
  it('takes a word once, and gives it up', () => {
    const one = withWord(withWord(firstSpelling, 'Repnikova'), 'Repnikova');
    expect(one.words).toEqual(['Repnikova']);
    expect(withoutWord(one, 'Repnikova')).toEqual(firstSpelling);
  });

  it('takes no word that is too long, and none when it is full', () => {
    expect(canAdd([], 'x'.repeat(longestWord))).toBe(true);
    expect(canAdd([], 'x'.repeat(longestWord + 1))).toBe(false);
    expect(canAdd(Array(mostWords).fill('x'), 'y')).toBe(false);
  });
});
