import { firstWhere } from '../../shared/first-where';
import type { ParagraphId } from '../../shared/id';
import { excerpt, type Piece } from './excerpt';
import { foldParagraphs } from './fold-text';
import { eachPlace, type WordWays, wholeIn } from './scan-text';
import type { TextPlace, TextRow } from './text-row';

/** How a paragraph is cited. */
export interface Cited {
  /** Null for narration. */
  readonly speaker: string | null;
  /** "¶14", or for narration "after ¶14". */
  readonly location: string;
}

/** A paragraph in which words were found. */
export interface FoundParagraph extends Cited {
  readonly paragraph: ParagraphId;
  /** Of the first place, in UTF-16 code units of the paragraph's text. */
  readonly offset: number;
  /** How many places there are in it. */
  readonly count: number;
  readonly pieces: readonly Piece[];
}

export interface FoundInText {
  readonly count: number;
  /** The first of those that have any. */
  readonly paragraphs: readonly FoundParagraph[];
}

function locationOf(number: number | null, before: number | null): string {
  if (number !== null) return `¶${number}`;
  return before === null ? 'before ¶1' : `after ¶${before}`;
}

/** A stretch of a transcript in memory: as printed in UTF-8, and folded when it is first searched. */
class HeldStretch {
  readonly #row: TextRow;
  #folded: Partial<Record<'anyCase' | 'asPrinted', string>> = {};

  constructor(row: TextRow) {
    this.#row = row;
  }

  folded(matchCase: boolean): string {
    const which = matchCase ? 'asPrinted' : 'anyCase';
    this.#folded[which] ??= foldParagraphs(this.#lines(), matchCase);
    return this.#folded[which];
  }

  /** The paragraphs that places lie in, at most so many; `places` are in order, into the folded text. */
  paragraphsAt(places: readonly number[], width: number, most: number): readonly FoundParagraph[] {
    const lines = this.#lines();
    const starts = [0];
    for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
    const byLine = new Map<number, number[]>();
    for (const place of places) {
      const line = firstWhere(starts.length, (at) => (starts[at] ?? 0) > place) - 1;
      const inLine = byLine.get(line);
      const offset = place - (starts[line] ?? 0);
      if (inLine) inLine.push(offset);
      else if (byLine.size === most) break;
      else byLine.set(line, [offset]);
    }
    return this.#found(lines, byLine, width);
  }

  /** Who speaks in a paragraph, and how it is cited; undefined where it is not in the stretch. */
  cited(paragraph: ParagraphId): Cited | undefined {
    if (!this.#row.places.includes(`"${paragraph}"`)) return undefined;
    const place = this.#places().find(({ id }) => id === paragraph);
    return place && { speaker: place.speaker, location: place.location };
  }

  #found(
    lines: readonly string[],
    byLine: ReadonlyMap<number, readonly number[]>,
    width: number,
  ): readonly FoundParagraph[] {
    const places = this.#places();
    return [...byLine].flatMap(([line, offsets]) => {
      const place = places[line];
      if (!place) return [];
      const { id, speaker, location } = place;
      const pieces = excerpt(lines[line] ?? '', offsets, width);
      const [offset = 0] = offsets;
      return [{ paragraph: id, offset, count: offsets.length, speaker, location, pieces }];
    });
  }

  #lines(): readonly string[] {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#row.text).split('\n');
  }

  #places() {
    // What the same module wrote is of the shape that it had.
    const places = JSON.parse(this.#row.places) as readonly TextPlace[];
    let before = this.#row.numberBefore;
    return places.map(([id, number, speaker]) => {
      before = number ?? before;
      return { id, speaker, location: locationOf(number, before) };
    });
  }
}

/** The text of one transcript, ready to be searched. */
export class HeldText {
  readonly #stretches: readonly HeldStretch[];
  /** Looked up once: taking a stretch apart for each of many costs more than a search. */
  readonly #cited = new Map<ParagraphId, Cited | undefined>();

  constructor(rows: readonly TextRow[]) {
    this.#stretches = rows.map((row) => new HeldStretch(row));
    // Now, rather than while somebody waits for what is found.
    for (const stretch of this.#stretches) stretch.folded(false);
  }

  /** Counts every place where the words stand, and shows the first paragraphs that have one. */
  find(wanted: string, { wholeWords, matchCase }: WordWays, most: number): FoundInText {
    const paragraphs: FoundParagraph[] = [];
    let count = 0;
    for (const stretch of this.#stretches) {
      const text = stretch.folded(matchCase);
      const isFull = paragraphs.length === most;
      const places: number[] = [];
      eachPlace(text, wanted, wholeWords ? wholeIn(text, wanted) : null, (at) => {
        count += 1;
        if (!isFull) places.push(at);
      });
      if (places.length > 0)
        paragraphs.push(...stretch.paragraphsAt(places, wanted.length, most - paragraphs.length));
    }
    return { count, paragraphs };
  }

  /** Who speaks in a paragraph, and how it is cited; undefined where it is not in the text. */
  cited(paragraph: ParagraphId): Cited | undefined {
    if (!this.#cited.has(paragraph)) this.#cited.set(paragraph, this.#lookUp(paragraph));
    return this.#cited.get(paragraph);
  }

  #lookUp(paragraph: ParagraphId): Cited | undefined {
    for (const stretch of this.#stretches) {
      const place = stretch.cited(paragraph);
      if (place) return place;
    }
    return undefined;
  }
}
