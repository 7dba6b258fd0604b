import { describe, expect, it } from 'vitest';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { timeLeftWords } from './words-left';

const paragraph = (words: number) => `Nia Rees: ${'word '.repeat(words).trim()}.\n\n`;
const leftAfter = (...words: readonly number[]) =>
  timeLeftWords(transcriptOf(words.map(paragraph).join('')), 0);

describe('the time that is left to read', () => {
  it.each([
    [100, 'less than 1 min left'],
    [238, 'about 1 min left'],
    [238 * 12, 'about 12 min left'],
    [238 * 60, 'about 1 h left'],
    [238 * 80, 'about 1 h 20 min left'],
  ])('of %i words is %s', (words, said) => {
    expect(leftAfter(words / 2, words / 2)).toBe(said);
  });

  it('grows less from paragraph to paragraph', () => {
    const transcript = transcriptOf([238, 476, 238].map(paragraph).join(''));
    expect(transcript.paragraphs.map((_, position) => timeLeftWords(transcript, position))).toEqual([
      'about 4 min left',
      'about 3 min left',
      'about 1 min left',
    ]);
  });
});
