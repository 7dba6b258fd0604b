import type { SourceLine } from './source-line';
import { eachWord } from './word-characters';

/** Enough text to know how a word is used; a name's use does not change after the first few hundred thousand words. */
const mostText = 3_000_000;

/** Whether a word of a name is an ordinary word as well. */
export type IsOrdinary = (word: string) => boolean;

/**
 * Which of some words also stand in running text with a small first letter: such a word ("closing", "remarks") is seldom
 * a name; one that is only ever capitalised may be. Lines that are themselves labels are left out by `skip`. The text is
 * gone through when the first word is asked for: in most files labels recur so often that none is.
 */
export function ordinaryWords(
  lines: readonly SourceLine[],
  wanted: ReadonlySet<string>,
  skip: (index: number) => boolean,
): IsOrdinary {
  let found: ReadonlySet<string> | undefined;
  return (word) => {
    found ??= findSmallWords(lines, wanted, skip);
    return found.has(word);
  };
}

function findSmallWords(
  lines: readonly SourceLine[],
  wanted: ReadonlySet<string>,
  skip: (index: number) => boolean,
): ReadonlySet<string> {
  const small = new Set<string>();
  const shapes = new WordShapes(wanted);
  let left = mostText;
  for (const [index, { text }] of lines.entries()) {
    if (left <= 0 || small.size === wanted.size) break;
    if (skip(index)) continue;
    left -= text.length;
    eachWord(left < 0 ? text.slice(0, mostText) : text, (start, end) => {
      const whole = possessiveEnd(text, start, end);
      if (!shapes.has(text.charCodeAt(start), whole - start)) return;
      const word = text.slice(start, whole);
      const lower = word.toLowerCase();
      if (wanted.has(lower) && isSmall(word.charAt(0))) small.add(lower);
    });
  }
  return small;
}

/** A letter of a script without capitals is neither. */
function isSmall(letter: string): boolean {
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** First letters and lengths of words: tells nearly every other word apart without taking it out of its line. */
class WordShapes {
  private readonly known = new Uint8Array(1 << 16);

  constructor(words: ReadonlySet<string>) {
    for (const word of words) this.known[WordShapes.key(word.charCodeAt(0), word.length)] = 1;
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
