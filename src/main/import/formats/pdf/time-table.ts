import type { PdfParagraph } from './paragraphs';
import type { Piece } from './piece';
import { inReadingOrder, type Line } from './reading-order';
import { type Row, rowOf, rowText } from './rows';

/** A table of three columns: when, who, and what was said. */
interface Columns {
  readonly speaker: number;
  readonly words: number;
}

export interface TimeTable {
  /** The heads of its columns, which nobody said. */
  readonly heads: readonly Row[];
  /** The pages up to the table. */
  readonly before: readonly (readonly Row[])[];
  readonly paragraphs: readonly PdfParagraph[];
}

const time = /^[[(]?(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:[.,]\d{1,3})?[\])]?$/;
/** Fewer rows that begin with a time are a list of them. */
const fewestRows = 3;
/** The share of what begins a row, or stands in one, that keeps to the columns. */
const leastInPlace = 0.8;
/** More room than this, in the steps from line to line, parts the rows of a table. */
const roomy = 1.22;
/** Lines stand no nearer to each other, in sizes. */
const tightest = 0.9;
/** In points: how far from the edge of its column a cell may begin. */
const tolerance = 3;

/** The table that a log or a transcript of captions is printed as, each cell by itself; null where there is none. */
export function findTimeTable(pages: readonly (readonly Row[])[]): TimeTable | null {
  const rows = pages.flat();
  const columns = columnsOf(rows);
  if (columns === null) return null;
  const parted = blocksOf(rows, columns);
  const centred = isCentred(parted);
  if (centred && isUncertain(parted, columns)) return null;
  const blocks = centred ? parted : rows.map((row) => [row]);
  const first = blocks.findIndex((block) => block.some(isTimed));
  const table = blocks.slice(first);
  const heads = blocks
    .slice(Math.max(0, first - 1), first)
    .filter((block) => block.some((row) => fills(row, columns)));
  const own = new Set([...heads, ...table].flat());
  return {
    heads: heads.flat(),
    before: pages.map((page) => page.filter((row) => !own.has(row))),
    paragraphs: paragraphsOf(table, columns),
  };
}

function isTimed({ pieces }: Row): boolean {
  return time.test(pieces[0]?.text.trim() ?? '');
}

function timeOf({ pieces }: Row): string {
  return time.exec(pieces[0]?.text.trim() ?? '')?.[1] ?? '';
}

function columnsOf(rows: readonly Row[]): Columns | null {
  const timed = rows.filter(isTimed);
  if (timed.length < fewestRows) return null;
  const table = rows.slice(rows.findIndex(isTimed));
  const speaker = mostOften(timed.flatMap(({ pieces }) => pieces[1]?.left ?? []));
  const beyond = table
    .flatMap(({ pieces }) => pieces.map(({ left }) => left))
    .filter((left) => left > speaker + tolerance);
  const words = mostOften(beyond);
  const said = beyond.filter((left) => Math.abs(left - words) <= tolerance);
  const inPlace = [
    timed.filter(({ pieces }) => pieces[1] !== undefined && beginsAt(speaker)(pieces[1])).length /
      timed.length,
    table.filter(({ pieces }) => pieces.every((piece) => !crosses(piece, speaker) && !crosses(piece, words)))
      .length / table.length,
    said.length / timed.length,
  ];
  return inPlace.every((share) => share >= leastInPlace) ? { speaker, words } : null;
}

function fills({ pieces }: Row, { speaker, words }: Columns): boolean {
  return [speaker, words].every((edge) => pieces.some(beginsAt(edge)));
}

const beginsAt =
  (edge: number) =>
  ({ left }: Piece): boolean =>
    Math.abs(left - edge) <= tolerance;

function crosses({ left, right }: Piece, edge: number): boolean {
  return left < edge - tolerance && right > edge + tolerance;
}

/** Whether a row goes across the columns, as what stands below a table does. */
function isAcross(row: Row, { speaker, words }: Columns): boolean {
  const isBeside = (row.pieces[0]?.left ?? 0) < speaker - tolerance && !isTimed(row);
  return isBeside || row.pieces.some((piece) => crosses(piece, words));
}

/**
 * What stands together without more room than between lines: a row of the table, or several where nothing parts them.
 * What goes across the columns stands by itself.
 */
function blocksOf(rows: readonly Row[], columns: Columns): readonly (readonly Row[])[] {
  const said = rows.filter(({ pieces }) => pieces.some(beginsAt(columns.words)));
  const steps = said.flatMap((row, at) => {
    const before = said[at - 1];
    return before?.page === row.page ? row.base - before.base : [];
  });
  const size = said[0]?.size ?? 0;
  const leading = steps.reduce(
    (least, step) => (step < size * tightest ? least : Math.min(least, step)),
    2 * size,
  );
  const widest = roomy * leading;
  const blocks: Row[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    const isApart = [row, before].some((each) => each !== undefined && isAcross(each, columns));
    const goesOn = before?.page === row.page && row.base - before.base <= widest && !isApart;
    if (block !== undefined && goesOn) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** Whether times stand in the middle of their rows, as a browser sets them, and not at the top. */
function isCentred(blocks: readonly (readonly Row[])[]): boolean {
  return blocks.some(
    (block, at) => !isFirstOfPage(blocks, at) && isOneRow(block) && block.findIndex(isTimed) > 0,
  );
}

function isFirstOfPage(blocks: readonly (readonly Row[])[], at: number): boolean {
  return blocks[at - 1]?.[0]?.page !== blocks[at]?.[0]?.page;
}

function isOneRow(block: readonly Row[]): boolean {
  return block.filter(isTimed).length === 1;
}

/** Where times stand in the middle, words apart from any may be of the row before, or of the one after. */
function isUncertain(blocks: readonly (readonly Row[])[], columns: Columns): boolean {
  const first = blocks.findIndex((block) => block.some(isTimed));
  const table = blocks.slice(first).filter((block) => block.every((row) => !isAcross(row, columns)));
  return table.some((block, at) => !isFirstOfPage(table, at) && !isOneRow(block));
}

function mostOften(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? Number.POSITIVE_INFINITY;
}

/** What one row of the table says. */
interface Cells {
  readonly time: string;
  readonly speaker: Line[];
  readonly words: Line[];
}

function paragraphsOf(table: readonly (readonly Row[])[], columns: Columns): readonly PdfParagraph[] {
  const found: (Cells | Line)[] = [];
  for (const block of table) {
    // The row of the table begins with the block, wherever its time stands.
    const timed = block.find(isTimed);
    if (timed !== undefined) found.push({ time: timeOf(timed), speaker: [], words: [] });
    const cells = found.findLast((each) => 'words' in each);
    for (const row of block) {
      if (cells === undefined || isAcross(row, columns)) found.push(asideOf(row));
      else addRow(cells, row, columns);
    }
  }
  return found.flatMap((each, at) =>
    'words' in each ? cellsAsParagraphs(each, at + 1) : { lines: [each], gapBefore: true },
  );
}

function addRow(cells: Cells, row: Row, columns: Columns): void {
  const pieces = row.pieces.slice(isTimed(row) ? 1 : 0);
  const isSaid = ({ left }: Piece): boolean => left >= columns.words - tolerance;
  addTo(
    cells.speaker,
    row,
    pieces.filter((piece) => !isSaid(piece)),
  );
  addTo(cells.words, row, pieces.filter(isSaid));
}

/** What stands across the table nobody in it said. */
function asideOf(row: Row): Line {
  return lineOf(
    row,
    row.pieces.map((piece) => ({ ...piece, isAside: true })),
  );
}

function addTo(lines: Line[], row: Row, pieces: readonly Piece[]): void {
  if (pieces.length > 0) lines.push(lineOf(row, pieces));
}

function lineOf(row: Row, pieces: readonly Piece[]): Line {
  const own = rowOf(row.page, pieces, row.number);
  const [line] = inReadingOrder([own], null);
  if (line === undefined) throw new Error(`A row gave no line: ${rowText(own)}`);
  return line;
}

function cellsAsParagraphs({ time: at, speaker, words }: Cells, row: number): readonly PdfParagraph[] {
  return [
    { lines: speaker, gapBefore: true, cell: { row, column: 1 } },
    { lines: words, gapBefore: false, cell: { row, column: 2 }, time: at },
  ].filter(({ lines }) => lines.length > 0);
}
