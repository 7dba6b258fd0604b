import { firstWhere } from '../../shared/first-where';
import type { SpeakerId } from '../../shared/id';
import { isShownIn, type SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { type Accepts, eachPlace, type WordWays, wantedWords, wholeIn } from '../finding/scan-text';
import { foldedText, startsOf } from './folded-text';

/**
 * How words are looked for; `speaker` is whose words alone count, or null for everybody's, and `part` what is read, or
 * null for all of it.
 */
export interface FindWays extends WordWays {
  readonly speaker: SpeakerId | null;
  readonly part: SpeakerPart | null;
}

/** Any case, parts of words, and whoever speaks. */
export const plainly: FindWays = { wholeWords: false, matchCase: false, speaker: null, part: null };

/** One place where the searched words stand: position in `Transcript.paragraphs`, offsets in UTF-16 code units. */
export interface Found {
  readonly kind: 'words';
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Every place where some words stand, in printed order. */
export class FoundWords {
  constructor(
    readonly starts: Uint32Array,
    private readonly places: Uint32Array,
    private readonly width: number,
  ) {}

  get count(): number {
    return this.places.length;
  }

  /** Where in the text of all paragraphs a place is. */
  offsetAt(index: number): number | undefined {
    return this.places[index];
  }

  at(index: number): Found | undefined {
    const place = this.places[index];
    if (place === undefined) return undefined;
    const position = firstWhere(this.starts.length, (at) => (this.starts[at] ?? 0) > place) - 1;
    const start = place - (this.starts[position] ?? 0);
    return { kind: 'words', position, start, end: start + this.width };
  }

  /** How many stand before an offset into the text of all paragraphs. */
  countBefore(offset: number): number {
    return firstWhere(this.places.length, (index) => (this.places[index] ?? 0) >= offset);
  }

  /** The index of the first place in the paragraph at `position` or after it; `count` when there is none. */
  firstFrom(position: number): number {
    return this.countBefore(this.starts[position] ?? Number.POSITIVE_INFINITY);
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
function gatherPlaces(text: string, wanted: string, accepts: Accepts | null): Uint32Array {
  let places = new Uint32Array(1024);
  let count = 0;
  eachPlace(text, wanted, accepts, (at) => {
    if (count === places.length) {
      const longer = new Uint32Array(2 * count);
      longer.set(places);
      places = longer;
    }
    places[count] = at;
    count += 1;
  });
  return places.subarray(0, count);
}

/** Whether a place is in a paragraph that counts; asked in printed order, so that every paragraph is passed once. */
function inParagraphs(counts: (position: number) => boolean, starts: Uint32Array): Accepts {
  let position = 0;
  return (at) => {
    while ((starts[position + 1] ?? Number.POSITIVE_INFINITY) <= at) position += 1;
    return counts(position);
  };
}

/** Says of a paragraph whether a speaker says it. */
export function saidBy({ paragraphs, turns }: Transcript, speaker: SpeakerId) {
  return (position: number): boolean => {
    const turn = turns[paragraphs[position]?.turn ?? -1];
    return turn?.kind === 'speech' && turn.speakerId === speaker;
  };
}

function bothOf(first: Accepts | null, second: Accepts | null): Accepts | null {
  if (!first || !second) return first ?? second;
  return (at) => first(at) && second(at);
}

/** Every place where the words stand: a plain scan of the folded text. */
export function findWords(transcript: Transcript, words: string, ways: FindWays = plainly): FoundWords {
  const { wholeWords, matchCase, speaker, part } = ways;
  const starts = startsOf(transcript);
  const text = foldedText(transcript, matchCase);
  const wanted = wantedWords(words, matchCase);
  if (wanted === '') return new FoundWords(starts, new Uint32Array(), 0);
  // Whole words first: of a single letter's places they leave one in a hundred to look up a speaker for.
  const accepts = bothOf(
    wholeWords ? wholeIn(text, wanted) : null,
    bothOf(
      speaker ? inParagraphs(saidBy(transcript, speaker), starts) : null,
      part ? inParagraphs((position) => isShownIn(part, position), starts) : null,
    ),
  );
  return new FoundWords(starts, gatherPlaces(text, wanted, accepts), wanted.length);
}
