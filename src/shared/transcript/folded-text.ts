import { firstWhere } from '../first-where';
import type { Point } from './passage';
import type { Transcript } from './transcript';

/** What copies of one text write differently: quotation marks, dashes, the dots of an ellipsis. */
const alike: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′'].map((sign) => [sign, "'"] as const),
  ...[...'“”„‟″'].map((sign) => [sign, '"'] as const),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
]);
/** These, and what nobody sees. */
const folded = /[\s\u00ad\u200b\u2060\ufeff‘’‚‛′“”„‟″‐‑‒–—―−…]/g;

/** A text without white space, so that it does not matter where a page breaks its lines, and with one kind of each sign. */
export function foldQuote(text: string): string {
  return text.normalize('NFC').replace(folded, (sign) => alike.get(sign) ?? '');
}

/** A transcript's paragraphs, folded into one text; every code unit of it knows where it came from. */
export interface FoldedTranscript {
  readonly text: string;
  /** Where the code unit at this offset stands, or, with `isEnd`, where it ends. */
  readonly pointAt: (offset: number, isEnd: boolean) => Point | null;
  /** The same as an offset in the text as it is printed, a line end counting one. */
  readonly printedAt: (offset: number) => number;
}

interface Place {
  readonly index: number;
  readonly offset: number;
}

export function foldTranscript({ paragraphs }: Transcript): FoldedTranscript {
  const parts = paragraphs.map(({ text }) => foldQuote(text));
  const starts = running(parts.map(({ length }) => length));
  const printed = running(paragraphs.map(({ text }) => text.length + 1));
  const placeOf = (offset: number): Place => {
    const index = firstWhere(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;
    return { index, offset: unfolded(paragraphs[index]?.text ?? '', offset - (starts[index] ?? 0)) };
  };
  return {
    text: parts.join(''),
    printedAt: (at) => {
      const { index, offset } = placeOf(at);
      return (printed[index] ?? 0) + offset;
    },
    pointAt: (at, isEnd) => {
      const { index, offset } = placeOf(at);
      const paragraph = paragraphs[index];
      return paragraph ? { paragraph: paragraph.id, offset: offset + (isEnd ? 1 : 0) } : null;
    },
  };
}

/** Where each of some lengths begins, one after another. */
function running(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return lengths.map((length) => {
    const start = sum;
    sum += length;
    return start;
  });
}

/** Where the code unit at an offset of a folded text stands in the text. */
function unfolded(text: string, wanted: number): number {
  let [at, count] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(folded)) {
    if (count + index - at > wanted) break;
    count += index - at;
    const length = alike.get(sign)?.length ?? 0;
    if (count + length > wanted) return index;
    count += length;
    at = index + 1;
  }
  return at + wanted - count;
}
