import { centredRows } from './centred-rows';
import type { PdfParagraph } from './paragraphs';
import type { Piece } from './piece';
import { inReadingOrder, type Line } from './reading-order';
import { type Row, rowOf, rowText } from './rows';
import { firstOf, headsAgain, isHead } from './table-start';
import { beginsAt, type Columns, columnsOf, isAcross, isTimed, timeOf, tolerance } from './time-columns';

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
export function findTimeTable(pages: readonly (readonly Row[])[]): TimeTable | 'uncertain' | null {
  const columns = columnsOf(pages.flat());
  if (columns === null) return null;
  const again = headsAgain(pages.flat(), columns);
  const rows = pages.flat().filter((row) => !again.has(row));
  const widest = widestStep(rows, columns);
  const centred = centredRows(rows, columns, widest);
  if (centred === 'uncertain') return centred;
  const blocks = centred ?? rows.map((row) => [row]);
  const first = centred ? blocks.findIndex((block) => block.some(isTimed)) : firstOf(blocks, columns);
  const table = blocks.slice(first);
  const heads = blocks
    .slice(Math.max(0, first - 1), first)
    .filter((block) => block.some((row) => isHead(row, columns)))
    .flat()
    .concat([...again]);
  const own = new Set([...heads, ...table.flat()]);
  return {
    heads,
    before: pages.map((page) => page.filter((row) => !own.has(row))),
    paragraphs: paragraphsOf(table, columns, widest),
  };
}

/** The most room, from line to line, that lines of one paragraph have between them. */
function widestStep(rows: readonly Row[], columns: Columns): number {
  const said = rows.filter(({ pieces }) => pieces.some(beginsAt(columns.words)));
  const size = said[0]?.size ?? 0;
  const leading = said.reduce((least, row, at) => {
    const before = said[at - 1];
    const step = before?.page === row.page ? row.base - before.base : 0;
    return step < size * tightest ? least : Math.min(least, step);
  }, 2 * size);
  return roomy * leading;
}

/** What one row of the table says. */
interface Cells {
  /** Undefined where words are said before any time. */
  readonly time: string | undefined;
  readonly speaker: Line[];
  readonly words: Line[];
}

function paragraphsOf(
  table: readonly (readonly Row[])[],
  columns: Columns,
  widest: number,
): readonly PdfParagraph[] {
  const found: (Cells | Line)[] = [];
  for (const block of table) {
    // The row of the table begins with the block, wherever its time stands.
    const timed = block.find(isTimed);
    if (timed !== undefined || found.length === 0)
      found.push({ time: timed && timeOf(timed), speaker: [], words: [] });
    const cells = found.findLast((each) => 'words' in each);
    for (const row of block) {
      if (cells === undefined || isAcross(row, columns)) found.push(asideOf(row));
      else addRow(cells, row, columns);
    }
  }
  return found.flatMap((each, at) =>
    'words' in each ? cellsAsParagraphs(each, at + 1, widest) : { lines: [each], gapBefore: true },
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

function cellsAsParagraphs(
  { time, speaker, words }: Cells,
  row: number,
  widest: number,
): readonly PdfParagraph[] {
  const said = atGaps(words, widest).map((lines, at): PdfParagraph => {
    const paragraph = { lines, gapBefore: false, cell: { row, column: 2 } };
    return at === 0 && time !== undefined ? { ...paragraph, time } : paragraph;
  });
  const name = { lines: speaker, gapBefore: true, cell: { row, column: 1 } };
  return speaker.length === 0 ? said : [name, ...said];
}

/** The paragraphs of a cell, or of rows that name neither a time nor a speaker of their own. */
function atGaps(lines: readonly Line[], widest: number): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1)?.at(-1);
    const goesOn = before !== undefined && (before.page !== line.page || line.base - before.base <= widest);
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
