import type { QuotedPlace } from '../../../shared/transcript/place-quotes';
import { fieldsOf, listOf, wordsOf } from './json';

/** Selectors refine one another; nobody refines more often. */
const deepest = 8;

/** Where a target says that its words are; null where it is on the whole of something, or says it in no way that has words. */
export function placeOf(target: unknown): QuotedPlace | null {
  const selectors = selectorsOf(fieldsOf(target)?.selector, deepest);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = wordsOf(quote?.exact);
  if (exact.trim() === '') return null;
  const position = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  return {
    exact,
    before: wordsOf(quote?.prefix),
    after: wordsOf(quote?.suffix),
    position: typeof position === 'number' && Number.isFinite(position) ? position : null,
  };
}

function selectorsOf(value: unknown, depth: number): readonly Readonly<Record<string, unknown>>[] {
  if (depth === 0) return [];
  return listOf(value).flatMap((each) => {
    const selector = fieldsOf(each);
    return selector ? [selector, ...selectorsOf(selector.refinedBy, depth - 1)] : [];
  });
}
