import type { AnnotationId } from '../id';

/** The part of one paragraph that an annotation covers: UTF-16 code units of its text, end exclusive. */
export interface Mark {
  readonly annotation: AnnotationId;
  readonly start: number;
  readonly end: number;
}

/** A run of one paragraph over which the set of annotations is the same, in the order they were given. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly annotations: readonly AnnotationId[];
}

/** Cuts a paragraph of the given length where the set of annotations changes; the segments cover it without gap or overlap. */
export function segmentsOf(length: number, marks: readonly Mark[]): readonly Segment[] {
  const edges = new Set([0, length]);
  for (const { start, end } of marks) edges.add(start).add(end);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? length;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { start, end, annotations: covering.map((mark) => mark.annotation) };
  });
}
