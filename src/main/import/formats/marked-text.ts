import { comparePrinted, type Passage, type Point } from '../../../shared/transcript/passage';
import type { LineBuilder } from '../line-builder';

/** A part of a text that somebody marked, in UTF-16 code units from the beginning of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Style = Parameters<LineBuilder['add']>[1];

/**
 * Hands a text on to a LineBuilder piece by piece, and remembers where the stretches of it came to lie. A stretch begins
 * with the piece that its first words are in, and ends with the one that its last words are in.
 */
export class MarkedText {
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  #at = 0;
  #begun = 0;
  #ended = 0;

  constructor(
    private readonly builder: LineBuilder,
    private readonly stretches: readonly Stretch[],
  ) {
    const numbers = stretches.map((_, number) => number);
    this.#starts = numbers.toSorted((a, b) => this.#stretch(a).start - this.#stretch(b).start);
    this.#ends = numbers.toSorted((a, b) => this.#stretch(a).end - this.#stretch(b).end);
  }

  #stretch(number: number): Stretch {
    return this.stretches[number] ?? { start: 0, end: 0 };
  }

  /** The next words of the text. */
  add(words: string, style?: Style): void {
    this.#pass(words.length, (from, to) => this.builder.add(words.slice(from, to), style));
  }

  /** As much of the text that is in no line. */
  skip(length: number): void {
    this.#pass(length, () => undefined);
  }

  #pass(length: number, give: (from: number, to: number) => void): void {
    const begin = this.#at;
    const end = begin + length;
    const goTo = (place: number) => {
      const to = Math.min(Math.max(place, this.#at), end);
      if (to > this.#at) give(this.#at - begin, to - begin);
      this.#at = to;
    };
    for (let next = this.#next(end); next; next = this.#next(end)) {
      goTo(next.at);
      this.builder.anchor(next.name);
    }
    goTo(end);
  }

  /** The next stretch to begin before, or to end at, this place. */
  #next(end: number): { readonly at: number; readonly name: string } | null {
    const start = this.#starts[this.#begun];
    const last = this.#ends[this.#ended];
    const begins = start === undefined ? Number.POSITIVE_INFINITY : this.#stretch(start).start;
    const ends = last === undefined ? Number.POSITIVE_INFINITY : this.#stretch(last).end;
    if (begins < end && begins < ends) {
      this.#begun += 1;
      return { at: begins, name: `start ${start}` };
    }
    if (ends > end) return null;
    this.#ended += 1;
    return { at: ends, name: `end ${last}` };
  }

  /** Where each stretch lies, once the lines are finished; null for one with no words in them. */
  passages(anchors: ReadonlyMap<string, Point>): readonly (Passage | null)[] {
    return this.stretches.map((stretch, number) => {
      const start = anchors.get(`start ${number}`);
      const end = anchors.get(`end ${number}`);
      const isThere = start && end && stretch.start < stretch.end && comparePrinted(start, end) < 0;
      return isThere ? { start, end } : null;
    });
  }
}
