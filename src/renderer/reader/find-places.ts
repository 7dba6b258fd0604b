import { firstWhere } from '../../shared/first-where';
import { type AnnotationId, type ClarificationId, isAnnotationId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import { type Beside, type FoundBeside, type FoundClarification, findBeside } from './find-beside';
import { type FindWays, type Found, type FoundWords, findWords } from './find-words';

/** Places in the text and beside it as one run in reading order: what is beside comes behind the letter at its offset. */
export class FoundPlaces {
  /** The index of each place beside the text in the run. */
  private readonly indices: readonly number[];

  constructor(
    readonly words: FoundWords,
    private readonly beside: readonly FoundBeside[],
  ) {
    this.indices = beside.map(({ offset }, index) => words.countBefore(offset + 1) + index);
  }

  get count(): number {
    return this.words.count + this.beside.length;
  }

  /** Whose notes have any place. */
  get annotations(): readonly AnnotationId[] {
    return this.beside.flatMap(({ id }) => (isAnnotationId(id) ? [id] : []));
  }

  /** Places in clarifications whose brackets are in the paragraphs from one position up to, not including, another. */
  clarifiedBetween(from: number, to: number): readonly FoundClarification[] {
    return this.beside.flatMap((place) =>
      place.kind === 'clarification' && place.position >= from && place.position < to ? [place] : [],
    );
  }

  at(index: number): Found | FoundBeside | undefined {
    const earlier = this.besideBefore(index);
    return this.indices[earlier] === index ? this.beside[earlier] : this.words.at(index - earlier);
  }

  /** Where in the text of all paragraphs a place is. */
  offsetAt(index: number): number | undefined {
    const earlier = this.besideBefore(index);
    return this.indices[earlier] === index
      ? this.beside[earlier]?.offset
      : this.words.offsetAt(index - earlier);
  }

  /** How many stand before an offset into the text of all paragraphs. */
  countBefore(offset: number): number {
    const beside = firstWhere(this.beside.length, (index) => (this.beside[index]?.offset ?? 0) >= offset);
    return this.words.countBefore(offset) + beside;
  }

  /** The index of the first place in the paragraph at `position` or after it; `count` when there is none. */
  firstFrom(position: number): number {
    return this.countBefore(this.words.starts[position] ?? Number.POSITIVE_INFINITY);
  }

  /** The index of the first place in a note or a clarification. */
  indexOf(id: AnnotationId | ClarificationId): number | undefined {
    return this.indices[this.beside.findIndex((place) => place.id === id)];
  }

  /** Which of the places in its note, counted from 0, the one at an index is; those in one note follow each other. */
  withinNote(index: number): number {
    const place = this.besideBefore(index);
    const { id } = this.beside[place] ?? {};
    return place - this.beside.findIndex((other) => other.id === id);
  }

  private besideBefore(index: number): number {
    return firstWhere(this.indices.length, (place) => (this.indices[place] ?? 0) >= index);
  }
}

/** Every place in the text, and in what is searched beside it, where the words stand. */
export function findPlaces(
  transcript: Transcript,
  beside: Beside,
  words: string,
  ways: FindWays,
): FoundPlaces {
  return new FoundPlaces(findWords(transcript, words, ways), findBeside(transcript, beside, words, ways));
}
