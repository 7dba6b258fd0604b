import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { fold } from './fold-text';
import { HeldText } from './held-text';
import { textRowMaker, textRowsOf } from './text-row';

const transcript = transcriptOf(
  'A meeting\n\nNia Rees: The gate, and the “gate’s” gate.\n\nThe witness withdrew by the gate.\n\nTom Bell: No Gate here. Floodgates!\n',
);
const plain = { wholeWords: false, matchCase: false };
const held = new HeldText(textRowsOf(transcript, 'as it is'));

/** Each paragraph as it is cited, with how many places it has, and the words that are marked. */
function shown(words: string, ways: Partial<typeof plain> = {}, most = 9) {
  const { count, paragraphs } = held.find(words, { ...plain, ...ways }, most);
  return [
    count,
    ...paragraphs.map(({ location, speaker, offset, pieces, ...found }) => {
      const marked = pieces.filter(({ isFound }) => isFound).map(({ text }) => text);
      return `${location} ${speaker} ${offset} ×${found.count} ${marked.join('|')}`;
    }),
  ];
}

describe('finding in the text of one transcript', () => {
  it.each([
    [
      'gate',
      {},
      [6, '¶1 Nia Rees 4 ×3 gate|gate|gate', 'after ¶1 null 28 ×1 gate', '¶2 Tom Bell 3 ×2 Gate|gate'],
    ],
    [
      'gate',
      { wholeWords: true },
      [5, '¶1 Nia Rees 4 ×3 gate|gate|gate', 'after ¶1 null 28 ×1 gate', '¶2 Tom Bell 3 ×1 Gate'],
    ],
    ['Gate', { matchCase: true }, [1, '¶2 Tom Bell 3 ×1 Gate']],
    ['"gate\'s"', {}, [1, '¶1 Nia Rees 18 ×1 “gate’s”']],
    ['gate the', {}, [0]],
    ['zebra', {}, [0]],
  ])('%j with %j is found as printed', (words, ways, expected) => {
    expect(shown(words, ways)).toEqual(expected);
  });

  it('counts what it does not show', () => {
    expect(shown('gate', {}, 1)).toEqual([6, '¶1 Nia Rees 4 ×3 gate|gate|gate']);
  });

  it('cites a paragraph by its id', () => {
    const [first, second] = transcript.paragraphs;
    expect(held.cited(first?.id ?? ('' as never))).toEqual({ speaker: 'Nia Rees', location: '¶1' });
    expect(held.cited(second?.id ?? ('' as never))).toEqual({ speaker: null, location: 'after ¶1' });
    expect(held.cited('paragraph:99' as never)).toBeUndefined();
  });

  it('goes on with the numbers of the stretch before', () => {
    const rowOf = textRowMaker(transcript, 'as it is');
    const [first, ...others] = transcript.paragraphs;
    const rows = [...rowOf(first ? [first] : []), ...rowOf(others)];
    expect(rows.map(({ index, madeFrom }) => [index, madeFrom])).toEqual([
      [0, 'as it is'],
      [1, undefined],
    ]);
    const inTwo = new HeldText(rows);
    expect(inTwo.find('withdrew', plain, 1).paragraphs[0]?.location).toBe('after ¶1');
    expect(inTwo.find('gate', plain, 2)).toEqual(held.find('gate', plain, 2));
  });

  it('finds every place, and each where the printed text has it', () => {
    const word = fc.constantFrom('a', 'Ab', 'é', '–', '’s', '“a”', 'İ', '😀', 'b-', '1');
    const said = fc.array(word, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), word, fc.nat(4), (lines, words, size) => {
        const made = transcriptOf(lines.map((line) => `Nia Rees: Yes ${line.join(' ')}.`).join('\n\n'));
        const rowOf = textRowMaker(made, '');
        const rows = [];
        for (let at = 0; at < made.paragraphs.length; at += size + 1)
          rows.push(...rowOf(made.paragraphs.slice(at, at + size + 1)));
        const { count, paragraphs } = new HeldText(rows).find(fold(words), plain, 99);
        const expected = made.paragraphs.flatMap(({ id, text }) => {
          const times = fold(text).split(fold(words)).length - 1;
          return times === 0 ? [] : [[id, fold(text).indexOf(fold(words)), times]];
        });
        expect(paragraphs.map((found) => [found.paragraph, found.offset, found.count])).toEqual(expected);
        expect(count).toBe(expected.reduce((sum, [, , times]) => sum + Number(times), 0));
        const texts = new Map(made.paragraphs.map(({ id, text }) => [id, text]));
        for (const { paragraph, pieces } of paragraphs) {
          const plainly = pieces.map(({ text }) => text).join('');
          expect(texts.get(paragraph)).toContain(plainly.replace(/^… | …$/g, ''));
          for (const { text, isFound } of pieces) if (isFound) expect(fold(text)).toBe(fold(words));
        }
      }),
    );
  });
});
