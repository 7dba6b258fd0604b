import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { fold } from '../finding/fold-text';
import { type FindWays, findWords, plainly } from './find-words';

const transcript = transcriptOf(
  'Nia Rees: The gates were open – all night.\n\nTom Bell: “They’re closed,” the keeper said. The keeper!\n\nNia Rees: İstanbul has no gates.\n',
);
const wordsAt = (query: string, ways: Partial<FindWays> = {}) => {
  const found = findWords(transcript, query, { ...plainly, ...ways });
  return found
    .between(0, transcript.paragraphs.length)
    .map(({ position, start, end }) => transcript.paragraphs[position]?.text.slice(start, end));
};

/** Position and offset of every place, a paragraph at a time, by a regular expression. */
function naively(made: Transcript, query: string, { wholeWords, matchCase, speaker }: FindWays) {
  const plainSigns = (text: string) =>
    text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-—]/g, '-');
  const words = plainSigns(query.replace(/\s+/g, ' '));
  if (words.trim() === '') return [];
  const sign = '[\\p{L}\\p{M}\\p{N}]';
  const [before, after] = [`(?<!${sign})(?=${sign})|(?!${sign})`, `(?<=${sign})(?!${sign})|(?<!${sign})`];
  const source = words.replace(/-/g, '\\x2d');
  const pattern = new RegExp(
    wholeWords ? `(?:${before})${source}(?:${after})` : source,
    matchCase ? 'gu' : 'giu',
  );
  return made.paragraphs.flatMap(({ text, turn }, position) => {
    const said = made.turns[turn];
    if (speaker && (said?.kind !== 'speech' || said.speakerId !== speaker)) return [];
    return [...plainSigns(text).matchAll(pattern)].map((match) => [position, match.index]);
  });
}

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

  it.each([
    ['keep', { wholeWords: true }, []],
    ['keeper', { wholeWords: true }, ['keeper', 'keeper']],
    ["they're", { wholeWords: true }, ['They’re']],
    ['they', { wholeWords: true }, ['They']],
    ['the k', { wholeWords: true }, []],
    [' keeper ', { wholeWords: true }, [' keeper ']],
    ['“they', { wholeWords: true }, ['“They']],
    ['the keeper', { matchCase: true }, ['the keeper']],
    ["They're", { matchCase: true }, ['They’re']],
    ["they're", { matchCase: true }, []],
    ['The', { matchCase: true, wholeWords: true }, ['The', 'The']],
    ['İ', { matchCase: true }, ['İ']],
  ])('finds %j with %j as printed', (query, ways, printed) => {
    expect(wordsAt(query, ways)).toEqual(printed);
  });

  it('finds what one speaker says, and nobody else', () => {
    const [nia, tom] = transcript.speakers.map(({ id }) => id);
    expect(wordsAt('the', { speaker: nia ?? null })).toEqual(['The']);
    expect(wordsAt('the', { speaker: tom ?? null })).toEqual(['The', 'the', 'The']);
  });

  it('goes on from the next letter behind a place that does not count', () => {
    const made = transcriptOf('Nia Rees: Bo o o. And so on.\n');
    expect(findWords(made, 'o o', { ...plainly, wholeWords: true }).count).toBe(1);
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

  it('finds only what is shown where one speaker is read with the questions put to them', () => {
    const said = ['Nia Rees', 'Tom Bell', 'Ann Hay'].map((name) => `${name}: The words.`);
    const made = transcriptOf([...said, ...said].join('\n\n'));
    const tom = made.speakers[1]?.id;
    const part = tom ? partOf(made, tom) : null;
    const found = findWords(made, 'the', { ...plainly, part }).between(0, made.paragraphs.length);
    expect(found.map(({ position }) => position)).toEqual([0, 1, 3, 4]);
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

  it('agrees with a naive search whatever is asked for', () => {
    const said = fc.array(fc.constantFrom('a', 'A', 'é', 'ab', '-', '–', '’', '1', '“', ' ', ' '), {
      maxLength: 24,
    });
    const asked = fc.array(fc.constantFrom('a', 'A', 'b', 'é', '-', "'", ' '), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.array(said, { minLength: 1, maxLength: 6 }),
        asked,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (lines, query, wholeWords, matchCase, onlyNia) => {
          const text = lines.map((line, at) => `${at % 2 ? 'Tom Bell' : 'Nia Rees'}: Yes${line.join('')}.\n`);
          const made = transcriptOf(text.join('\n'));
          const speaker = (onlyNia && made.speakers[0]?.id) || null;
          const ways = { wholeWords, matchCase, speaker, part: null };
          const found = findWords(made, query.join(''), ways).between(0, made.paragraphs.length);
          expect(found.map(({ position, start }) => [position, start])).toEqual(
            naively(made, query.join(''), ways),
          );
        },
      ),
    );
  });
});
