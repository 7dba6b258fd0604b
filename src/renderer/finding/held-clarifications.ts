import type { Clarification } from '../../shared/annotation/clarification';
import { bracketed } from '../../shared/annotation/clarified-words';
import type { ClarificationId, ParagraphId } from '../../shared/id';
import { excerpt, type Piece } from './excerpt';
import { fold } from './fold-text';
import { compareParagraphs } from './held-notes';
import type { Cited, HeldText } from './held-text';
import { eachPlace, type WordWays, wholeIn } from './scan-text';

/** As much of a clarification as a search across the library needs. */
export interface ClarificationToFind {
  readonly id: ClarificationId;
  /** The words that were misheard, as printed. */
  readonly printed: string;
  readonly words: string;
  /** Where its bracket stands. */
  readonly paragraph: ParagraphId;
}

/** A clarification in whose bracket words were found. */
export interface FoundClarification extends Cited {
  readonly clarification: ClarificationId;
  readonly paragraph: ParagraphId;
  /** How many places there are in its bracket. */
  readonly count: number;
  /** The misheard words and the bracket. */
  readonly pieces: readonly Piece[];
}

export interface FoundInClarifications {
  readonly count: number;
  /** The first of those that have any. */
  readonly clarifications: readonly FoundClarification[];
}

/** Clarifications in the order of their paragraphs. */
export function clarificationsToFind(
  clarifications: Iterable<Clarification>,
): readonly ClarificationToFind[] {
  return [...clarifications]
    .sort((a, b) => a.passage.end.offset - b.passage.end.offset)
    .map(({ id, quote, words, passage }) => ({
      id,
      printed: quote.exact.join(' '),
      words,
      paragraph: passage.end.paragraph,
    }))
    .sort(compareParagraphs);
}

/** The clarifications of one transcript, ready to be searched. */
export class HeldClarifications {
  readonly #clarifications: readonly ClarificationToFind[];

  constructor(clarifications: readonly ClarificationToFind[]) {
    this.#clarifications = clarifications;
  }

  /** Counts every place in the brackets that stand in a text, and shows the first that have one. */
  find(
    wanted: string,
    { wholeWords, matchCase }: WordWays,
    most: number,
    text: HeldText,
  ): FoundInClarifications {
    const shown: FoundClarification[] = [];
    let count = 0;
    for (const { id, printed, words, paragraph } of this.#clarifications) {
      const before = `${printed} `;
      const bracket = fold(bracketed(words), matchCase);
      const places: number[] = [];
      const accepts = wholeWords ? wholeIn(bracket, wanted) : null;
      eachPlace(bracket, wanted, accepts, (place) => places.push(before.length + place));
      const cited = places.length > 0 ? text.cited(paragraph) : undefined;
      if (!cited) continue;
      count += places.length;
      if (shown.length === most) continue;
      const pieces = excerpt(before + bracketed(words), places, wanted.length);
      shown.push({ ...cited, clarification: id, paragraph, count: places.length, pieces });
    }
    return { count, clarifications: shown };
  }
}
