import { reachOf } from './letter-widths';
import type { Piece } from './piece';
import type { Line } from './reading-order';
import { hasSpaceBefore, type Row, rowText } from './rows';

/** Raised at least so far above its line, and no larger, in sizes of the letters beside it. */
const raised = 0.12;
const smaller = 0.85;

/** A small figure or letter above the line: "th" of "5th", the number of a footnote. */
export function isRaised(piece: Piece, { base, size }: Pick<Row, 'base' | 'size'>): boolean {
  return piece.size <= smaller * size && base - piece.base >= raised * size;
}

const texts = new WeakMap<Line, string>();

/** What a line says; asked for often. */
export function lineText(line: Line): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  const text = rowText(line).replace(/\s+/g, ' ').trim();
  texts.set(line, text);
  return text;
}

/** About how wide the first word of a line is. */
export function firstWordWidth({ pieces }: Line): number {
  const [first, second] = pieces;
  if (first === undefined) return 0;
  const end = first.text.trimEnd().search(/\s/);
  if (end !== -1) return reachOf(first, end);
  const own = first.right - first.left;
  const goesOn = second !== undefined && !hasSpaceBefore(first, second);
  return goesOn ? own + (second.right - second.left) : own;
}

/** Whether every word of a line is bold. */
export function isBold({ pieces }: Line): boolean {
  return pieces.every(({ bold }) => bold);
}
