import type { Annotation } from '../annotation/annotation';
import { annotationId, authorId, paragraphId, themeId } from '../id';

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
    authorId: authorId('me'),
    madeAt: 1000,
    changedAt: 1000,
  };
}
