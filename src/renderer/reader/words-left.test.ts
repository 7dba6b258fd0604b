import { describe, expect, it } from 'vitest';
import { partOf } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { countWordsIn, timeLeftWords } from './words-left';

const paragraph = (words: number, name = 'Nia Rees') => `${name}: ${'word '.repeat(words).trim()}.\n\n`;

function countedOf(text: string): Transcript {
  const transcript = transcriptOf(text);
  for (const _step of countWordsIn(transcript));
  return transcript;
}

const leftAfter = (...words: readonly number[]) =>
  timeLeftWords(countedOf(words.map((count) => paragraph(count)).join('')), null, 0);

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
    const transcript = countedOf([238, 476, 238].map((count) => paragraph(count)).join(''));
    expect(transcript.paragraphs.map((_, position) => timeLeftWords(transcript, null, position))).toEqual([
      'about 4 min left',
      'about 3 min left',
      'about 1 min left',
    ]);
  });

  it('counts only what is shown where one speaker alone is read', () => {
    const turns: readonly (readonly [number, string])[] = [
      [238, 'Chair'],
      [238, 'Nia Rees'],
      [2380, 'Chair'],
      [2380, 'Tom Hale'],
      [238, 'Chair'],
      [476, 'Nia Rees'],
      [2380, 'Tom Hale'],
    ];
    const transcript = countedOf(turns.map(([count, name]) => paragraph(count, name)).join(''));
    const nia = transcript.speakers.find(({ name }) => name === 'Nia Rees');
    const part = nia ? partOf(transcript, nia.id) : null;
    expect([0, 1, 2, 5, 6].map((position) => timeLeftWords(transcript, part, position))).toEqual([
      'about 5 min left',
      'about 4 min left',
      'about 3 min left',
      'about 2 min left',
      'less than 1 min left',
    ]);
    expect(timeLeftWords(transcript, null, 0)).toBe('about 35 min left');
  });

  it('is not known before the words are counted, and counting a long text takes several steps', () => {
    const transcript = transcriptOf(Array.from({ length: 40 }, () => paragraph(4_000)).join(''));
    const counting = countWordsIn(transcript);
    expect(counting.next().done).toBe(false);
    expect(timeLeftWords(transcript, null, 0)).toBeNull();
    for (const _step of counting);
    expect(timeLeftWords(transcript, null, 0)).toBe('about 11 h 12 min left');
  });
});
