import { type Annotation, unsettled } from '../annotation/annotation';
import { annotationId, authorId, paragraphId, themeId } from '../id';
import type { Place } from './place';

/** An annotation of a few words in the third paragraph. */
export function annotationOf(key: string, note = ''): Annotation {
  return {
    id: annotationId(key),
    passage: {
      start: { paragraph: paragraphId(3), offset: 4 },
      end: { paragraph: paragraphId(3), offset: 9 },
    },
    quote: { exact: ['flood'], before: 'the ', after: ' gates' },
    themeId: themeId('key-point'),
    note,
    ...unsettled,
    authorId: authorId('me'),
    madeAt: 1000,
    changedAt: 1000,
  };
}

/** The place of an annotation, with another end. */
export function placeUpTo(id: string, end: number): Place {
  const { passage, quote } = annotationOf(id);
  return { passage: { ...passage, end: { ...passage.end, offset: end } }, quote };
}
