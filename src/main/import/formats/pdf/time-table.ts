import type { PdfParagraph } from './paragraphs';
import type { Piece } from './piece';
import { inReadingOrder, type Line } from './reading-order';
import { type Row, rowOf, rowText } from './rows';
import {
  beginsAt,
  type Columns,
  columnsOf,
  fills,
  isAcross,
  isTimed,
  timeOf,
  tolerance,
} from './time-columns';

export interface TimeTable {
  /** The heads of its columns, which nobody said. */
  readonly heads: readonly Row[];
  /** The pages up to the table. */
  readonly before: readonly (readonly Row[])[];
  readonly paragraphs: readonly PdfParagraph[];
}

/** More room than this, in the steps from line to line, parts the rows of a table. */
const roomy = 1.22;
/** Lines stand no nearer to each other, in sizes. */
const tightest = 0.9;

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
