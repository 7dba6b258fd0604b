import { isRaised, lineText } from './line-text';
import type { Line } from './reading-order';
import { rowOf } from './rows';

/** Footnotes are set no larger than this share of the text above them. */
const smaller = 0.93;
const marked = /^(?:(\d{1,3})|([*†‡§¶]{1,3}))[.)]?(?:\s*[\p{L}"“‘([]|\s+\S)/u;

export interface FootnoteFree {
  readonly lines: readonly Line[];
  /** The words of each line that was taken away. */
  readonly taken: readonly string[];
}

/** The lines of a page without the footnotes at the end of its columns, and without the numbers that point to them. */
export function takeFootnotes(lines: readonly Line[], bodySize: number): FootnoteFree {
  const notes = new Set(
    (['whole', 'left', 'right'] as const).flatMap((region) => notesBelow(lines, region, bodySize)),
  );
  if (notes.size === 0) return { lines, taken: [] };
  const numbers = new Set([...notes].flatMap((line) => marked.exec(lineText(line))?.slice(1) ?? []));
  const kept = lines.filter((line) => !notes.has(line));
  return { lines: kept.map((line) => withoutReferences(line, numbers)), taken: [...notes].map(lineText) };
}

/** The small lines at the end of a column, from the first that has a number or a sign before it. */
function notesBelow(lines: readonly Line[], region: Line['region'], bodySize: number): readonly Line[] {
  const own = lines.filter((line) => line.region === region);
  const end = own.findLastIndex(({ size }) => size > bodySize * smaller);
  const small = own.slice(end + 1);
  // A page of nothing but small print is no footnote.
  if (end === -1 && region === 'whole' && small.length === lines.length) return [];
  const first = small.findIndex((line) => marked.test(lineText(line)));
  return first === -1 ? [] : small.slice(first);
}

function withoutReferences(line: Line, numbers: ReadonlySet<string | undefined>): Line {
  const kept = line.pieces.filter((piece) => !(isRaised(piece, line) && numbers.has(piece.text.trim())));
  if (kept.length === line.pieces.length || kept.length === 0) return line;
  return { ...line, ...rowOf(line.page, kept, line.number) };
}
