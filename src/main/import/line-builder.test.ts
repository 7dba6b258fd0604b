import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineBuilder } from './line-builder';

describe('lines put together piece by piece', () => {
  it('hold their words once normalised, with gaps between them and facts of their own', () => {
    const builder = new LineBuilder();
    builder.gap();
    builder.add('  Oral\u00a0 evi\u00addence ');
    builder.endLine({ heading: 1 });
    builder.endLine();
    builder.add('Time');
    builder.endLine({ cell: { row: 1, column: 1 } });
    builder.add('Good morning.');
    builder.endLine({ speaker: 'Chair' });
    expect(builder.finish()).toMatchObject({
      lines: [
        { id: 'paragraph:1', text: 'Oral evidence', heading: 1 },
        { id: 'paragraph:2', text: 'Time', gapBefore: true, cell: { row: 1, column: 1 } },
        { id: 'paragraph:3', text: 'Good morning.', speaker: 'Chair' },
      ],
      warnings: [{ kind: 'characters-removed', count: 1 }],
    });
  });

  it('move what is bold, marked or anchored with their words', () => {
    const builder = new LineBuilder();
    builder.anchor('0 start');
    builder.add(' \t ');
    builder.mark({ kind: 'question', question: 'Q4' });
    builder.add('Cha', { bold: true });
    builder.add('ir:', { bold: true });
    builder.add('  the  cafe\u0301 ');
    builder.mark({ kind: 'column', column: '730' });
    builder.anchor('0 end');
    builder.add('is shut', { italic: true });
    builder.endLine();
    builder.anchor('1 start');
    const { lines, anchors } = builder.finish();
    expect(lines).toEqual([
      {
        id: 'paragraph:1',
        text: 'Chair: the café is shut',
        marks: [
          { kind: 'question', question: 'Q4', offset: 0 },
          { kind: 'column', column: '730', offset: 16 },
        ],
        spans: [
          { kind: 'bold', start: 0, end: 6 },
          { kind: 'italic', start: 16, end: 23 },
        ],
      },
    ]);
    expect([...anchors]).toEqual([
      ['0 start', { paragraph: 'paragraph:1', offset: 0 }],
      ['0 end', { paragraph: 'paragraph:1', offset: 16 }],
      ['1 start', { paragraph: 'paragraph:1', offset: 23 }],
    ]);
  });

  it('give what stands in a line without words to the next, and leave out what is dropped', () => {
    const builder = new LineBuilder();
    builder.mark({ kind: 'time', time: '14:32' });
    builder.endLine();
    builder.anchor('a');
    builder.add('Page 3 of 12');
    builder.dropLine();
    builder.add('Order, order.');
    const { lines, anchors } = builder.finish();
    expect(lines).toEqual([
      { id: 'paragraph:1', text: 'Order, order.', marks: [{ kind: 'time', time: '14:32', offset: 0 }] },
    ]);
    expect(anchors.get('a')).toEqual({ paragraph: 'paragraph:1', offset: 0 });
  });

  it('keep every offset inside the line, in order, whatever the pieces', () => {
    const pieces = fc.array(
      fc.constantFrom('a', ' ', '\n', '\u0301', '\u200b', '👩‍⚖️', 'e', 'ŵ', '\ud800', '  b'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (all) => {
        const builder = new LineBuilder();
        all.forEach((piece, at) => {
          builder.anchor(String(at));
          builder.add(piece, at % 3 === 0 ? { bold: true } : {});
        });
        const { lines, anchors } = builder.finish();
        const length = lines[0]?.text.length ?? 0;
        const offsets = all.flatMap((_, at) => anchors.get(String(at))?.offset ?? []);
        expect(offsets).toHaveLength(lines.length === 0 ? 0 : all.length);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        for (const offset of offsets) expect(offset).toBeLessThanOrEqual(length);
        for (const { start, end } of lines[0]?.spans ?? []) expect(start).toBeLessThan(end);
      }),
    );
  });
});
