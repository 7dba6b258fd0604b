import { type Annotation, unsettled } from '../annotation/annotation';
import { type Clarification, clarificationOf } from '../annotation/clarification';
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

/** A clarification of as many words as `end` says, from where the annotations above begin. */
export function clarificationUpTo(end: number, words: string, now = 1000): Clarification {
  const { passage, quote } = placeUpTo('a', end);
  return {
    id: clarificationOf(passage),
    passage,
    quote,
    words,
    authorId: authorId('me'),
    madeAt: now,
    changedAt: now,
  };
}

/** The place of an annotation, with another end. */
export function placeUpTo(id: string, end: number): Place {
  const { passage, quote } = annotationOf(id);
  return { passage: { ...passage, end: { ...passage.end, offset: end } }, quote };
}
