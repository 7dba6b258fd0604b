import type { Box, Piece } from './piece';

type Matrix = readonly number[];

/** Words as pdf.js gives them. */
export interface DrawnText {
  readonly text: string;
  /** From the unit square of a letter to the page as the file counts. */
  readonly transform: Matrix;
  readonly width: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly spaced: boolean;
}

/** From the page as the file counts to the page as it is read. */
export interface PageFrame {
  readonly pieces: readonly Piece[];
  readonly boxOf: (corners: readonly number[]) => Box;
}

interface Placed {
  readonly drawn: DrawnText;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Quarter turns clockwise that the words are drawn at; they are read from there. */
  readonly turn: number;
}

/**
 * Puts the words of a page where a reader who turns the page upright sees them. `viewport` is the page's own turn; a page
 * whose words are mostly drawn sideways is turned once more. Words at another angle than most are placed below the rest.
 */
export function frameOf(drawn: readonly DrawnText[], viewport: Matrix): PageFrame {
  const placed = drawn.map((text) => place(text, viewport));
  const turn = mostCommonTurn(placed);
  const upright = placed.filter((text) => text.turn === turn).map((text) => pieceOf(text, turn));
  const lowest = upright.reduce((low, { base }) => Math.max(low, base), 0);
  const others = placed.filter((text) => text.turn !== turn);
  return {
    pieces: [...upright, ...belowThem(others, lowest)],
    boxOf: (corners) => boxOf(corners, viewport, turn),
  };
}

function place(drawn: DrawnText, viewport: Matrix): Placed {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiply(viewport, drawn.transform).map(finite);
  const turn = Math.round((Math.atan2(b, a) * 2) / Math.PI + 4) % 4;
  return { drawn, x: e, y: f, size: Math.hypot(c, d), turn };
}

/** A broken file may say anything; its words are kept, wherever they land. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function mostCommonTurn(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turn, drawn } of placed) letters[turn] = (letters[turn] ?? 0) + drawn.text.length;
  return letters.indexOf(Math.max(...letters));
}

/** The point as it stands after the page is turned back by so many quarter turns. */
function turnBack(x: number, y: number, turn: number): readonly [x: number, y: number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [-y, x] : [x, y];
}

function pieceOf({ drawn, x, y, size }: Placed, turn: number): Piece {
  const [left, base] = turnBack(x, y, turn);
  const { text, bold, italic, spaced, width } = drawn;
  return { text, left, right: left + finite(width), base, size, bold, italic, spaced, isAside: false };
}

/** Words beside the page (a stamp, a note in the margin) keep their own order. */
function belowThem(others: readonly Placed[], lowest: number): readonly Piece[] {
  let base = lowest;
  return [1, 2, 3, 0].flatMap((turn) => {
    const own = others.filter((text) => text.turn === turn).map((text) => pieceOf(text, turn));
    if (own.length === 0) return [];
    const top = own.reduce((high, piece) => Math.min(high, piece.base), Number.POSITIVE_INFINITY);
    const start = base + 4 * (own[0]?.size ?? 0);
    const moved = own.map((piece) => ({ ...piece, base: piece.base - top + start, isAside: true }));
    base = moved.reduce((low, piece) => Math.max(low, piece.base), base);
    return moved;
  });
}

function boxOf(
  corners: readonly number[],
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  turn: number,
): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const [px = 0, py = 0] = [corners[at], corners[at + 1]];
    const [x, y] = turnBack(a * px + c * py + e, b * px + d * py + f, turn);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
