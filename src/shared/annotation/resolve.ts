import { findQuote } from '../transcript/match-quote';
import { type Passage, passageFromPrinted, wordsOf } from '../transcript/passage';
import type { Transcript } from '../transcript/transcript';
import type { Annotation } from './annotation';

/** Where an annotation's words are now; passages here count offsets in the paragraphs' texts. */
export type Resolution =
  | { readonly kind: 'exact'; readonly passage: Passage }
  /** Its words stand elsewhere than they did. */
  | { readonly kind: 'moved'; readonly passage: Passage }
  /** Its words are not in the text now: the line became a label, or was changed. The annotation is kept and shown. */
  | { readonly kind: 'lost' };

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((words, index) => words === b[index]);
}

/** Finds an annotation's place in a transcript: by position if the words still stand there, else by its words. */
export function resolve(
  transcript: Transcript,
  annotation: Pick<Annotation, 'passage' | 'quote'>,
): Resolution {
  const passage = passageFromPrinted(transcript, annotation.passage);
  if (passage && sameWords(wordsOf(transcript, passage), annotation.quote.exact))
    return { kind: 'exact', passage };
  const found = findQuote(transcript, annotation.quote, annotation.passage);
  return found ? { kind: 'moved', passage: found } : { kind: 'lost' };
}
