import { isOneScript } from './ideographs';
import type { PdfPage, Piece } from './piece';

/** What stands beside each other on one page, from left to right. */
export interface Row {
  /** Index of the page. */
  readonly page: number;
  readonly pieces: readonly Piece[];
  /** The line that most of its letters stand on, and how large they are. */
  readonly base: number;
  readonly size: number;
  /** The number that is printed beside the line, in a document that numbers its lines. */
  readonly number: number | null;
}

/** How far from a row's line, in sizes of its letters, a raised or lowered figure may stand. */
const farthest = 0.4;
/** A raised figure is at least this share of the letters beside it; anything smaller is beside a drop cap. */
const smallest = 1 / 1.8;
/** Words drawn twice, to look bold, lie no farther apart, in sizes. */
const overprint = 0.15;

/** The rows of a page from the top, whatever order they are drawn in. */
export function rowsOf({ index, pieces }: PdfPage): readonly Row[] {
  const rows: Piece[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1);
    if (row === undefined || piece.base - base > reach(size, piece.size)) {
      rows.push([piece]);
      [base, size] = [piece.base, piece.size];
    } else {
      row.push(piece);
      if (piece.size > size) [base, size] = [piece.base, piece.size];
    }
  }
  return rows.map((row) => rowOf(index, row));
}

function reach(one: number, other: number): number {
  return farthest * Math.min(Math.max(one, other), Math.min(one, other) / smallest);
}

/** A row of these pieces. */
export function rowOf(page: number, pieces: readonly Piece[], number: number | null = null): Row {
  const inOrder = withoutOverprint([...pieces].sort((a, b) => a.left - b.left));
  const { base, size } = mainPiece(inOrder);
  return { page, pieces: inOrder, base, size, number };
}

/** Of the size that most letters have. */
function mainPiece(pieces: readonly Piece[]): { readonly base: number; readonly size: number } {
  const letters = new Map<number, { count: number; readonly piece: Piece }>();
  for (const piece of pieces) {
    const size = Math.round(piece.size * 4);
    const known = letters.get(size);
    if (known) known.count += piece.text.length;
    else letters.set(size, { count: piece.text.length, piece });
  }
  const [first] = [...letters.values()].sort((a, b) => b.count - a.count || b.piece.size - a.piece.size);
  return first?.piece ?? { base: 0, size: 1 };
}

function withoutOverprint(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, at) => {
    const before = pieces[at - 1];
    return before?.text !== piece.text || piece.left - before.left > overprint * piece.size;
  });
}

/** What a row says. */
export function rowText({ pieces }: Pick<Row, 'pieces'>): string {
  return pieces.map((piece, at) => (hasSpaceBefore(pieces[at - 1], piece) ? ' ' : '') + piece.text).join('');
}

/** The least distance, in sizes, at which words are apart; letters that are spaced out stand closer. */
const wordSpace = 0.11;

/** Whether a space stands between two pieces of a line. */
export function hasSpaceBefore(before: Piece | undefined, piece: Piece): boolean {
  if (before === undefined || isOneScript(before.text, piece.text)) return false;
  return before.spaced || piece.left - before.right > wordSpace * Math.min(before.size, piece.size);
}
