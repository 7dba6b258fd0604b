import { isOneScript } from './ideographs';
import { lineText } from './line-text';
import type { Line } from './reading-order';

/** What stands between two lines of a paragraph: a space, nothing, or nothing in place of the hyphen that ends the first. */
export type Joint = 'space' | 'nothing' | 'no-hyphen';

const brokenWord = /((?:\p{L}|['’])+)[-‐]$/u;
const wordStart = /^(?:\p{Ll}|['’])+/u;
const words = /(?:\p{L}|['’‐-])+/gu;
/** A document whose program divides words does so at the ends of more lines than this; elsewhere a hyphen is the word's own. */
const leastDivided = 0.015;

/** Says how to join lines, by how the document writes its words where no line ends. */
export function hyphenRule(lines: readonly Line[]): (before: Line, line: Line) => Joint {
  const written = writtenWords(lines);
  const broken = lines.filter((line) => brokenWord.test(lineText(line))).length;
  const divides = broken > lines.length * leastDivided;
  return (before, line) => {
    const start = lineText(before);
    if (start.endsWith('\u00ad')) return 'no-hyphen';
    if (isOneScript(start, lineText(line))) return 'nothing';
    if (!/[\p{L}\p{N}][-‐]$/u.test(start)) return 'space';
    const end = wordStart.exec(lineText(line))?.[0];
    const begun = brokenWord.exec(start)?.[1];
    if (end === undefined || begun === undefined)
      return /^[\p{L}\p{N}]/u.test(lineText(line)) ? 'nothing' : 'space';
    const whole = written.get(fold(begun + end)) ?? 0;
    const apart = written.get(fold(`${begun}-${end}`)) ?? 0;
    if (whole === 0 && apart === 0) return divides ? 'no-hyphen' : 'nothing';
    return whole >= apart ? 'no-hyphen' : 'nothing';
  };
}

function writtenWords(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of lineText(line).matchAll(words)) {
      const key = fold(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('‐', '-').replaceAll('’', "'");
}
