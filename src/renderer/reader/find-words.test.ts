import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { findWords, fold } from './find-words';

const transcript = transcriptOf(
  'Nia Rees: The gates were open – all night.\n\nTom Bell: “They’re closed,” the keeper said. The keeper!\n\nNia Rees: İstanbul has no gates.\n',
);
const wordsAt = (query: string) => {
  const found = findWords(transcript, query);
  return found
    .between(0, transcript.paragraphs.length)
    .map(({ position, start, end }) => transcript.paragraphs[position]?.text.slice(start, end));
};

describe('finding words', () => {
  it.each([
    ['the keeper', ['the keeper', 'The keeper']],
    ["they're", ['They’re']],
    ['"they', ['“They']],
    ['open - all', ['open – all']],
    ['open  – all', ['open – all']],
    ['İSTANBUL', ['İstanbul']],
    ['night tom', []],
    ['zebra', []],
    ['  ', []],
    ['', []],
  ])('finds %j as printed', (query, printed) => {
    expect(wordsAt(query)).toEqual(printed);
  });

  it('tells which place comes next from a paragraph on, and which are in a stretch of them', () => {
    const found = findWords(transcript, 'gates');
    const [first = 0, second = 0] = found.between(0, transcript.paragraphs.length).map((one) => one.position);
    expect(found.count).toBe(2);
    expect([0, first + 1, second, second + 1].map((position) => found.firstFrom(position))).toEqual([
      0, 1, 1, 2,
    ]);
    expect(found.between(first + 1, second + 1)).toHaveLength(1);
    expect(found.at(2)).toBeUndefined();
  });

  it('folds without moving a single offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length));
    expect(fold('İSTANBUL Ŵ')).toHaveLength('İSTANBUL Ŵ'.length);
  });

  it('finds every word of any text where it stands', () => {
    const word = fc.stringMatching(/^[a-z’éß]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, pick) => {
        const made = transcriptOf(`Nia Rees: ${words.join(' ')}.\n`);
        const wanted = words[pick % words.length] ?? '';
        const all = made.paragraphs.map(({ text }) => text);
        const expected = all.reduce((sum, text) => sum + fold(text).split(fold(wanted)).length - 1, 0);
        return findWords(made, wanted).count === expected;
      }),
    );
  });
});
