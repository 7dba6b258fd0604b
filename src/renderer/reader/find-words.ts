import { firstWhere } from '../../shared/first-where';
import type { Transcript } from '../../shared/transcript/transcript';

/** One place where the searched words stand: position in `Transcript.paragraphs`, offsets in UTF-16 code units. */
export interface Found {
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Signs that people type in their plain form, whatever form is printed. */
const plainForms: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[‐-—]/g, '-'],
  [/\s/g, ' '],
];

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  const letters = [...text].map((letter) => [letter, letter.toLowerCase()] as const);
  return letters.map(([letter, low]) => (low.length === letter.length ? low : letter)).join('');
}

/** Small letters and plain quotation marks, dashes and spaces, without changing any length: offsets stay what they are. */
export function fold(text: string): string {
  return lowerCase(plainForms.reduce((folded, [sign, plain]) => folded.replace(sign, plain), text));
}

/** A transcript's folded text in one string, and where in it each paragraph begins. */
interface Searchable {
  readonly text: string;
  readonly starts: Uint32Array;
}

const prepared = new WeakMap<Transcript, Searchable>();

/** Folds a transcript's text, once. Takes about a byte a letter. */
function prepareSearch(transcript: Transcript): Searchable {
  const known = prepared.get(transcript);
  if (known) return known;
  const starts = new Uint32Array(transcript.paragraphs.length + 1);
  const folded = transcript.paragraphs.map(({ text }, position) => {
    starts[position + 1] = (starts[position] ?? 0) + text.length + 1;
    return fold(text);
  });
  // Decoded, a text that needs one byte a letter takes no more; a folded one keeps the two that its signs took.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    new TextEncoder().encode(folded.join('\n')),
  );
  const searchable = { text, starts };
  prepared.set(transcript, searchable);
  return searchable;
}

/** The first index whose value is `limit` or above, in a list that rises. */
function firstAtLeast(list: Uint32Array, limit: number): number {
  return firstWhere(list.length, (index) => (list[index] ?? 0) >= limit);
}

/** Every place where some words stand, in printed order. */
export class FoundWords {
  constructor(
    private readonly starts: Uint32Array,
    private readonly places: Uint32Array,
    private readonly width: number,
  ) {}

  get count(): number {
    return this.places.length;
  }

  at(index: number): Found | undefined {
    const place = this.places[index];
    if (place === undefined) return undefined;
    const position = firstAtLeast(this.starts, place + 1) - 1;
    const start = place - (this.starts[position] ?? 0);
    return { position, start, end: start + this.width };
  }

  /** The index of the first place in the paragraph at `position` or after it; `count` when there is none. */
  firstFrom(position: number): number {
    const start = this.starts[position] ?? Number.POSITIVE_INFINITY;
    return firstAtLeast(this.places, start);
  }

  /** Those in the paragraphs from one position up to, not including, another. */
  between(from: number, to: number): readonly Found[] {
    const [first, end] = [this.firstFrom(from), this.firstFrom(to)];
    return Array.from({ length: end - first }, (_, index) => this.at(first + index)).flatMap(
      (found) => found ?? [],
    );
  }
}

/** Places are gathered in a list that doubles when it is full. */
function gatherPlaces(text: string, wanted: string): Uint32Array {
  let places = new Uint32Array(1024);
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    if (count === places.length) {
      const longer = new Uint32Array(2 * count);
      longer.set(places);
      places = longer;
    }
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}

/** Every place where the words stand, whatever their case: a plain scan of the folded text. Words of white space alone stand nowhere. */
export function findWords(transcript: Transcript, words: string): FoundWords {
  const { text, starts } = prepareSearch(transcript);
  const wanted = fold(words.normalize('NFC').replace(/\s+/g, ' '));
  const places = wanted.trim() === '' ? new Uint32Array() : gatherPlaces(text, wanted);
  return new FoundWords(starts, places, wanted.length);
}
