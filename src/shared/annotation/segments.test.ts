import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotationId } from '../id';
import { segmentsOf } from './segments';

const marked = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).chain((text) => {
  const offset = fc.nat(text.length);
  const mark = fc.tuple(offset, offset, fc.constantFrom('a', 'b', 'c')).map(([from, to, key]) => ({
    annotation: annotationId(key),
    start: Math.min(from, to),
    end: Math.max(from, to),
  }));
  return fc.record({
    text: fc.constant(text),
    marks: fc.array(
      mark.filter((m) => m.start < m.end),
      { maxLength: 6 },
    ),
  });
});

it('cuts a paragraph into segments that concatenate to its text', () => {
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const segments = segmentsOf(text.length, marks);
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }),
  );
});

it('gives back each mark from the segments it covers', () => {
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const segments = segmentsOf(text.length, marks);
      for (const mark of marks) {
        const covered = segments.filter((segment) => segment.start >= mark.start && segment.end <= mark.end);
        expect(covered.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          text.slice(mark.start, mark.end),
        );
        expect(covered.every((segment) => segment.annotations.includes(mark.annotation))).toBe(true);
      }
    }),
  );
});

it('changes the set of annotations from each segment to the next', () => {
  const [a, b] = [annotationId('a'), annotationId('b')];
  const segments = segmentsOf(10, [
    { annotation: a, start: 2, end: 6 },
    { annotation: b, start: 4, end: 10 },
  ]);
  expect(segments).toEqual([
    { start: 0, end: 2, annotations: [] },
    { start: 2, end: 4, annotations: [a] },
    { start: 4, end: 6, annotations: [a, b] },
    { start: 6, end: 10, annotations: [b] },
  ]);
});
