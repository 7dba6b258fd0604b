import { clarificationOf } from '../../shared/annotation/clarification';
import { bracketed, type PlacedClarification } from '../../shared/annotation/clarified-words';
import {
  addClarification,
  removeClarification,
  setClarifiedWords,
} from '../../shared/notebook/clarification-entries';
import { type Passage, printedPassage } from '../../shared/transcript/passage';
import { describeQuote } from '../../shared/transcript/quote';
import type { Library } from './library';
import type { Reading } from './reading';
import { shortQuote } from './short-words';

function labelOf(printed: readonly string[], words: string): string {
  return `Clarified ${shortQuote(printed)} as ${bracketed(words)}`;
}

/** Says what was said where a machine misheard. */
export function clarify(reading: Reading, library: Library, passage: Passage, words: string): void {
  const transcript = reading.transcript();
  const quote = describeQuote(transcript, passage);
  const printed = printedPassage(transcript, passage);
  const madeAt = Date.now();
  library.introduceSelf();
  reading.kept.edit(labelOf(quote.exact, words), (doc) =>
    addClarification(doc, {
      id: clarificationOf(printed),
      passage: printed,
      quote,
      words,
      authorId: library.author,
      madeAt,
      changedAt: madeAt,
    }),
  );
}

/** Says it in other words. */
export function clarifyOtherwise(
  reading: Reading,
  { clarification }: PlacedClarification,
  words: string,
): void {
  const { id, quote } = clarification;
  reading.kept.edit(labelOf(quote.exact, words), (doc) => setClarifiedWords(doc, id, words, Date.now()));
}

export function removeClarified(reading: Reading, { clarification }: PlacedClarification): void {
  const { id, quote, words } = clarification;
  reading.kept.edit(`Removed the clarification ${bracketed(words)} of ${shortQuote(quote.exact)}`, (doc) =>
    removeClarification(doc, id, Date.now()),
  );
}
