import type { Annotation } from '../annotation/annotation';
import { isParagraphId } from '../id';
import type { Passage, Point } from '../transcript/passage';
import type { Quote } from '../transcript/quote';

/** Where an annotation is, and the words that stand there. */
export type Place = Pick<Annotation, 'passage' | 'quote'>;

export function isSamePlace(a: Place, b: Place): boolean {
  return isSamePoint(a.passage.start, b.passage.start) && isSamePoint(a.passage.end, b.passage.end);
}

function isSamePoint(a: Point, b: Point): boolean {
  return a.paragraph === b.paragraph && a.offset === b.offset;
}

function isPoint(value: unknown): value is Point {
  return (
    typeof value === 'object' &&
    value !== null &&
    'paragraph' in value &&
    isParagraphId(value.paragraph) &&
    'offset' in value &&
    Number.isInteger(value.offset)
  );
}

export function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('passage' in value) || !('quote' in value))
    return false;
  const { passage, quote } = value as { passage: Partial<Passage> | null; quote: Partial<Quote> | null };
  const hasPassage = isPoint(passage?.start) && isPoint(passage?.end);
  return hasPassage && Array.isArray(quote?.exact) && quote.exact.every((words) => typeof words === 'string');
}
