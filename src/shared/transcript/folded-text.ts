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
const invisible = /[\s\u00ad\u200b\u2060\ufeff]/;

function foldUnit(unit: string): string {
  return invisible.test(unit) ? '' : (alike.get(unit) ?? unit);
}

/** A text without white space, so that it does not matter where a page breaks its lines, and with one kind of each sign. */
export function foldQuote(text: string): string {
  return Array.from(text.normalize('NFC'), foldUnit).join('');
}

/** A transcript's paragraphs, folded into one text; every code unit of it knows where it came from. */
export interface FoldedTranscript {
  readonly text: string;
  /** Where the code unit at this offset stands, or, with `isEnd`, where it ends. */
  readonly pointAt: (offset: number, isEnd: boolean) => Point | null;
  /** The same as an offset in the text as it is printed, a line end counting one. */
  readonly printedAt: (offset: number) => number;
}

export function foldTranscript({ paragraphs }: Transcript): FoldedTranscript {
  const parts: string[] = [];
  const from: number[] = [];
  const starts: number[] = [];
  let printed = 0;
  for (const { text } of paragraphs) {
    starts.push(printed);
    for (let at = 0; at < text.length; at += 1) {
      const folded = foldUnit(text[at] ?? '');
      for (let unit = 0; unit < folded.length; unit += 1) from.push(printed + at);
      parts.push(folded);
    }
    printed += text.length + 1;
  }
  const printedAt = (offset: number) => from[offset] ?? printed;
  return {
    text: parts.join(''),
    printedAt,
    pointAt: (offset, isEnd) => {
      const place = printedAt(offset);
      const index = firstWhere(starts.length, (at) => (starts[at] ?? 0) > place) - 1;
      const paragraph = paragraphs[index];
      if (!paragraph) return null;
      return { paragraph: paragraph.id, offset: place - (starts[index] ?? 0) + (isEnd ? 1 : 0) };
    },
  };
}
