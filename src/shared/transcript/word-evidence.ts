import type { SourceLine } from './source-line';
import { eachWord } from './word-characters';

/** How often a word stands in running text, by its first letter. */
export interface WordUse {
  readonly capital: number;
  readonly small: number;
}

/** Enough text to know how a word is used; a name's use does not change after the first few hundred thousand words. */
const mostText = 3_000_000;

/**
 * How words are used in the text at large. A word that is also written small ("closing", "remarks") is seldom a name; one
 * that is only ever capitalised may be. `lines` that are themselves labels are left out by `skip`.
 */
export function findWordUses(
  lines: readonly SourceLine[],
  wanted: ReadonlySet<string>,
  skip: (index: number) => boolean,
): ReadonlyMap<string, WordUse> {
  const uses = new Map<string, { capital: number; small: number }>();
  if (wanted.size === 0) return uses;
  const shapes = new WordShapes(wanted);
  let left = mostText;
  lines.forEach((line, index) => {
    if (left <= 0 || skip(index)) return;
    left -= line.text.length;
    eachWord(
      line.text.length > left + line.text.length ? line.text.slice(0, mostText) : line.text,
      (start, end) => {
        const whole = possessiveEnd(line.text, start, end);
        if (!shapes.has(line.text.charCodeAt(start), whole - start)) return;
        const word = line.text.slice(start, whole);
        const lower = word.toLowerCase();
        if (!wanted.has(lower)) return;
        const use = uses.get(lower) ?? { capital: 0, small: 0 };
        if (word.charCodeAt(0) === lower.charCodeAt(0)) use.small += 1;
        else use.capital += 1;
        uses.set(lower, use);
      },
    );
  });
  return uses;
}

/** First letters and lengths of words: tells nearly every other word apart without taking it out of its line. */
class WordShapes {
  private readonly known = new Uint8Array(1 << 16);

  constructor(words: ReadonlySet<string>) {
    for (const word of words)
      for (const written of [word, word.toUpperCase()])
        this.known[WordShapes.key(written.charCodeAt(0), word.length)] = 1;
  }

  private static key(first: number, length: number): number {
    return ((first << 6) ^ length) & 0xffff;
  }

  has(first: number, length: number): boolean {
    return this.known[WordShapes.key(first, length)] === 1;
  }
}

/** "Sergey's" is a use of "Sergey". */
function possessiveEnd(text: string, start: number, end: number): number {
  if (end - start < 3 || text.charCodeAt(end - 1) !== 115) return end;
  const sign = text.charCodeAt(end - 2);
  return sign === 39 || sign === 0x2019 ? end - 2 : end;
}
