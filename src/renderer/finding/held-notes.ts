import type { Annotation } from '../../shared/annotation/annotation';
import { type AnnotationId, type ParagraphId, positionInSource, type ThemeId } from '../../shared/id';
import { excerpt, type Piece } from './excerpt';
import { fold } from './fold-text';
import type { Cited, HeldText } from './held-text';
import { eachPlace, type WordWays, wholeIn } from './scan-text';

/** As much of an annotation as a search across the library needs. */
export interface NoteToFind {
  readonly id: AnnotationId;
  readonly note: string;
  readonly themeId: ThemeId;
  /** Where its passage begins. */
  readonly paragraph: ParagraphId;
}

/** A note in which words were found. */
export interface FoundNote extends Cited {
  readonly annotation: AnnotationId;
  readonly themeId: ThemeId;
  readonly paragraph: ParagraphId;
  /** How many places there are in it. */
  readonly count: number;
  readonly pieces: readonly Piece[];
}

export interface FoundInNotes {
  readonly count: number;
  readonly notes: readonly FoundNote[];
}

interface InParagraph {
  readonly paragraph: ParagraphId;
}

/** Negative when the paragraph of `a` is printed before that of `b`; paragraphs are counted. */
export function compareParagraphs(a: InParagraph, b: InParagraph): number {
  return positionInSource(a.paragraph) - positionInSource(b.paragraph);
}

/** Those annotations that have a note, in the order of their paragraphs. */
export function notesToFind(annotations: Iterable<Annotation>): readonly NoteToFind[] {
  return [...annotations]
    .filter(({ note }) => note !== '')
    .map(({ id, note, themeId, passage }) => ({ id, note, themeId, paragraph: passage.start.paragraph }))
    .sort(compareParagraphs);
}

/** The notes of one transcript, ready to be searched. */
export class HeldNotes {
  readonly #notes: readonly NoteToFind[];
  readonly #folded: Record<'anyCase' | 'asPrinted', string[]> = { anyCase: [], asPrinted: [] };

  constructor(notes: readonly NoteToFind[]) {
    this.#notes = notes;
  }

  /** Counts every place where the words stand, and shows the first notes that have one. */
  find(
    wanted: string,
    { wholeWords, matchCase }: WordWays,
    most: number,
    text: HeldText | undefined,
  ): FoundInNotes {
    const folded = this.#folded[matchCase ? 'asPrinted' : 'anyCase'];
    const shown: FoundNote[] = [];
    let count = 0;
    for (const [at, { id, note, themeId, paragraph }] of this.#notes.entries()) {
      folded[at] ??= fold(note, matchCase);
      const places: number[] = [];
      const accepts = wholeWords ? wholeIn(folded[at], wanted) : null;
      eachPlace(folded[at], wanted, accepts, (place) => places.push(place));
      count += places.length;
      if (places.length === 0 || shown.length === most) continue;
      const cited = text?.cited(paragraph) ?? { speaker: null, location: 'not in the text' };
      const pieces = excerpt(note, places, wanted.length);
      shown.push({ ...cited, annotation: id, themeId, paragraph, count: places.length, pieces });
    }
    return { count, notes: shown };
  }
}
