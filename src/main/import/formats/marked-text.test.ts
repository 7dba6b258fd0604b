import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineBuilder } from '../line-builder';
import { MarkedText } from './marked-text';

/** Lines as normalising leaves them, so that what was marked can be told from the text alone. */
const line = fc
  .array(fc.constantFrom('dŵr', '🚢', 'a', 'harbour'), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const marked = fc.array(line, { minLength: 1, maxLength: 6 }).chain((lines) => {
  const text = lines.join('\n');
  const offset = fc.nat({ max: text.length });
  return fc.record({
    lines: fc.constant(lines),
    stretches: fc.array(fc.record({ start: offset, end: offset }), { maxLength: 8 }),
  });
});

it('finds the words of every stretch again, however they overlap and wherever lines end', () => {
  fc.assert(
    fc.property(marked, ({ lines, stretches }) => {
      const builder = new LineBuilder();
      const text = new MarkedText(builder, stretches);
      for (const each of lines) {
        text.add(each);
        builder.endLine();
        text.skip(1);
      }
      const { lines: built, anchors } = builder.finish();
      const whole = lines.join('\n');
      const found = text.passages(anchors).map((passage) => {
        if (!passage) return '';
        const [first, last] = [passage.start, passage.end].map(({ paragraph }) =>
          built.findIndex(({ id }) => id === paragraph),
        );
        const words = built.slice(first, (last ?? 0) + 1).map((each) => each.text);
        const cut = words.map((each, index) =>
          index === words.length - 1 ? each.slice(0, passage.end.offset) : each,
        );
        return [cut[0]?.slice(passage.start.offset), ...cut.slice(1)].join('\n');
      });
      const expected = stretches.map(({ start, end }) => whole.slice(start, end));
      expect(found.map((each) => each.trim())).toEqual(expected.map((each) => each.trim()));
    }),
  );
});
