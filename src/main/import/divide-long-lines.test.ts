import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphId } from '../../shared/id';
import type { SourceLine } from '../../shared/transcript/source-line';
import { divideLongLines } from './divide-long-lines';

const line = (text: string, more: Partial<SourceLine> = {}): SourceLine => ({
  id: paragraphId(1),
  text,
  ...more,
});
const sentence = 'The committee will hear from the next witness after the break. ';

describe('dividing lines that lost their breaks', () => {
  it('leaves a long paragraph as it is printed', () => {
    const lines = [line(sentence.repeat(150).trimEnd())];
    expect(divideLongLines(lines)).toMatchObject({ lines, divided: 0 });
  });

  it('ends every piece with a sentence, and numbers the lines anew', () => {
    const { lines, divided } = divideLongLines([
      line('Before.'),
      line(sentence.repeat(400).trimEnd(), { id: paragraphId(2), gapBefore: true }),
      line('After.', { id: paragraphId(3) }),
    ]);
    expect(divided).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(lines.map((_line, index) => paragraphId(index + 1)));
    expect(lines.every(({ text }) => text.endsWith('.') && text.length <= 3_000)).toBe(true);
    expect(lines.filter(({ gapBefore }) => gapBefore).map(({ id }) => id)).toEqual([paragraphId(2)]);
    expect(lines.at(-1)?.text).toBe('After.');
  });

  it.each([
    ['a quotation mark after the full stop', `${'x'.repeat(1_500)}.” `.repeat(8), '.”'],
    ['a text without sentences', 'word '.repeat(4_000), 'word'],
    ['Chinese', `${'好'.repeat(1_200)}。`.repeat(10), '。'],
  ])('ends a piece where it can: %s', (_what, text, end) => {
    const { lines } = divideLongLines([line(text.trimEnd())]);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.text.endsWith(end)).toBe(true);
  });

  it('says where a point of the undivided lines is now', () => {
    const words = sentence.repeat(400).trimEnd();
    const { lines, moved } = divideLongLines([
      line('Before.'),
      line(words, { id: paragraphId(2) }),
      line('After.', { id: paragraphId(3) }),
    ]);
    const wordAt = (point: { paragraph: string; offset: number }) =>
      lines.find(({ id }) => id === point.paragraph)?.text.slice(point.offset, point.offset + 5);
    for (const offset of [0, 1_003, 9_871, words.length - 5])
      expect(wordAt(moved({ paragraph: paragraphId(2), offset }))?.trimEnd()).toBe(
        words.slice(offset, offset + 5).trimEnd(),
      );
    expect(wordAt(moved({ paragraph: paragraphId(3), offset: 1 }))).toBe('fter.');
    expect(wordAt(moved({ paragraph: paragraphId(1), offset: 0 }))).toBe('Befor');
  });

  it('loses no word, and moves what is marked with its words', () => {
    const texts = fc
      .array(fc.constantFrom('word', 'Hon.', 'end.', '👩‍⚖️', 'é\u0301', '。', 'x'.repeat(4_000)), {
        minLength: 10,
        maxLength: 400,
      })
      .map((words) => words.join(' ').repeat(30).slice(0, 60_000).trim());
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 8_000));
        const spans = [{ kind: 'bold' as const, start, end }];
        const marks = [{ kind: 'column' as const, offset: start, column: '12' }];
        const { lines } = divideLongLines([line(text, { spans, marks })]);
        const squeezed = (words: string) => words.replaceAll(' ', '');
        expect(squeezed(lines.map((piece) => piece.text).join(''))).toBe(squeezed(text));
        const bold = lines.flatMap((piece) =>
          (piece.spans ?? []).map((s) => piece.text.slice(s.start, s.end)),
        );
        expect(squeezed(bold.join(''))).toBe(squeezed(text.slice(start, end)));
        const [marked] = lines.filter((piece) => piece.marks !== undefined);
        const offset = marked?.marks?.[0]?.offset ?? -1;
        expect(squeezed(marked?.text.slice(offset) ?? '').slice(0, 9)).toBe(
          squeezed(text.slice(start)).slice(
            0,
            Math.min(9, squeezed(marked?.text.slice(offset) ?? '').length),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});
