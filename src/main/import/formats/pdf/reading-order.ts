import type { Piece } from './piece';
import { type Row, rowOf } from './rows';

/** Which part of the page's width a line belongs to. */
export type Region = 'whole' | 'left' | 'right';

/** One printed line, in the order of reading. */
export interface Line extends Row {
  readonly region: Region;
  readonly left: number;
  readonly right: number;
}

/** In points; the narrowest gutter between columns of newspaper print is about 8. */
const bin = 2;
const narrowestGutter = 3 * bin;
/** The gutter stands in this part of the page's width. */
const gutterFrom = 0.35;
const gutterTo = 0.65;
/** The share of rows that may cross it: titles over both columns. */
const mostCrossing = 0.2;
/** So many rows have words on both sides, or there are no columns to see. */
const fewestBeside = 4;
/** How full a column's lines are; the cells of a table are not. */
const fullness = 0.6;

/** Where each page is divided into two columns, or null: by its own rows, or by where the other pages are divided. */
export function findGutters(pages: readonly (readonly Row[])[]): readonly (number | null)[] {
  const own = pages.map(ownGutter);
  const found = own.filter((gutter) => gutter !== null).toSorted((a, b) => a - b);
  const usual = found[Math.floor(found.length / 2)];
  // A few sections in two columns do not make a document of columns.
  if (usual === undefined || found.length * 2 < pages.filter((rows) => rows.length > 0).length) return own;
  return own.map((gutter, at) => gutter ?? (isDividedAt(pages[at] ?? [], usual) ? usual : null));
}

function ownGutter(rows: readonly Row[]): number | null {
  const gutter = widestGap(rows);
  if (gutter === null || !isDividedAt(rows, gutter)) return null;
  const [left, right] = [shares(rows, gutter, 'left'), shares(rows, gutter, 'right')];
  const isFull = [left, right].every((side) => (middle(side) ?? 0) >= fullness);
  return isFull && beside(rows, gutter) >= fewestBeside ? gutter : null;
}

/** The middle of the widest strip in the middle of the page that fewest words cross. */
function widestGap(rows: readonly Row[]): number | null {
  const pieces = rows.flatMap((row) => row.pieces);
  const from = least(pieces.map(({ left }) => left));
  const width = -least(pieces.map(({ right }) => -right)) - from;
  if (!Number.isFinite(width) || width <= 0 || width > 20_000) return null;
  const covered = new Uint32Array(Math.ceil(width / bin) + 1);
  for (const { left, right } of pieces) {
    const last = Math.min(covered.length - 1, Math.floor((right - from) / bin));
    for (let at = Math.floor((left - from) / bin); at <= last; at += 1) covered[at] = (covered[at] ?? 0) + 1;
  }
  return middleOfStrip(covered, from);
}

/** A page may have more numbers than a call may have arguments. */
function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function middleOfStrip(covered: Uint32Array, from: number): number | null {
  const first = Math.ceil(covered.length * gutterFrom);
  const end = Math.floor(covered.length * gutterTo);
  const fewest = Math.min(...covered.subarray(first, end));
  let best = { start: 0, length: 0 };
  let start = first;
  for (let at = first; at <= end; at += 1) {
    if (at < end && covered[at] === fewest) continue;
    if (at - start > best.length) best = { start, length: at - start };
    start = at + 1;
  }
  return best.length * bin < narrowestGutter ? null : from + (best.start + best.length / 2) * bin;
}

function isDividedAt(rows: readonly Row[], gutter: number): boolean {
  const crossing = rows.filter((row) => row.pieces.some((piece) => crosses(piece, gutter))).length;
  return crossing <= rows.length * mostCrossing;
}

function crosses({ left, right }: Piece, gutter: number): boolean {
  return left < gutter - 1 && right > gutter + 1;
}

function beside(rows: readonly Row[], gutter: number): number {
  return rows.filter(
    ({ pieces }) => pieces.some(({ right }) => right <= gutter) && pieces.some(({ left }) => left >= gutter),
  ).length;
}

/** How much of the column's width the words of each row take. */
function shares(rows: readonly Row[], gutter: number, side: 'left' | 'right'): readonly number[] {
  const lines = rows
    .map(({ pieces }) => pieces.filter(({ left }) => (side === 'left' ? left < gutter : left >= gutter)))
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => [pieces[0]?.left ?? 0, pieces.at(-1)?.right ?? 0] as const);
  const from = least(lines.map(([left]) => left));
  const width = -least(lines.map(([, right]) => -right)) - from;
  return lines.map(([left, right]) => (right - left) / Math.max(width, 1));
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The lines of a page as they are read: down the left column, then down the right, from one line over both to the next. */
export function inReadingOrder(rows: readonly Row[], gutter: number | null): readonly Line[] {
  if (gutter === null) return rows.map((row) => lineOf(row, 'whole'));
  const lines: Line[] = [];
  let band: Row[] = [];
  const endBand = (): void => {
    lines.push(...columnOf(band, gutter, 'left'), ...columnOf(band, gutter, 'right'));
    band = [];
  };
  for (const row of rows) {
    if (!row.pieces.some((piece) => crosses(piece, gutter))) {
      band.push(row);
      continue;
    }
    endBand();
    lines.push(lineOf(row, 'whole'));
  }
  endBand();
  return lines;
}

function columnOf(rows: readonly Row[], gutter: number, region: 'left' | 'right'): readonly Line[] {
  return rows.flatMap((row) => {
    const own = row.pieces.filter(({ left }) => (region === 'left' ? left < gutter : left >= gutter));
    return own.length === 0 ? [] : [lineOf(rowOf(row.page, own, row.number), region)];
  });
}

function lineOf(row: Row, region: Region): Line {
  const left = row.pieces[0]?.left ?? 0;
  return { ...row, region, left, right: row.pieces.reduce((most, { right }) => Math.max(most, right), left) };
}
