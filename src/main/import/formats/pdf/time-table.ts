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
/** In points: how far from the edge of its column a cell may begin. */
const tolerance = 3;

/** The table that a log or a transcript of captions is printed as, each cell by itself; null where there is none. */
export function findTimeTable(pages: readonly (readonly Row[])[]): TimeTable | null {
  const rows = pages.flat();
  const first = rows.findIndex(isTimed);
  const table = first === -1 ? [] : rows.slice(first);
  const columns = columnsOf(table);
  if (columns === null) return null;
  const heads = rows.slice(first - 1, first).filter((row) => fills(row, columns));
  const own = new Set([...heads, ...table]);
  return {
    heads,
    before: pages.map((page) => page.filter((row) => !own.has(row))),
    paragraphs: paragraphsOf(table, columns),
  };
}

function isTimed({ pieces }: Row): boolean {
  return pieces.length > 1 && time.test(pieces[0]?.text.trim() ?? '');
}

function columnsOf(rows: readonly Row[]): Columns | null {
  const timed = rows.filter(isTimed);
  if (timed.length < fewestRows) return null;
  const speaker = mostOften(timed.flatMap(({ pieces }) => pieces[1]?.left ?? []));
  const words = mostOften(
    rows.flatMap(({ pieces }) =>
      pieces.filter(({ left }) => left > speaker + tolerance).map(({ left }) => left),
    ),
  );
  const whole = timed.filter((row) => fills(row, { speaker, words }));
  const inPlace = rows.filter(({ pieces }) =>
    pieces.every((piece) => !crosses(piece, speaker) && !crosses(piece, words)),
  );
  const isTable = whole.length >= timed.length * leastInPlace && inPlace.length >= rows.length * leastInPlace;
  return isTable ? { speaker, words } : null;
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

function mostOften(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? Number.POSITIVE_INFINITY;
}

interface Cells {
  readonly time: string;
  readonly speaker: Line[];
  readonly words: Line[];
}

function paragraphsOf(rows: readonly Row[], columns: Columns): readonly PdfParagraph[] {
  const found: (Cells | Line)[] = [];
  for (const row of rows) {
    const last = found.findLast((each) => 'words' in each);
    const printed = isTimed(row) ? time.exec(row.pieces[0]?.text.trim() ?? '')?.[1] : undefined;
    const cells = printed === undefined ? last : { time: printed, speaker: [], words: [] };
    const isIn = row.pieces.every((piece) => !crosses(piece, columns.words));
    if (cells === undefined || !isIn) {
      // What stands across the table nobody in it said.
      found.push(
        lineOf(
          row,
          row.pieces.map((piece) => ({ ...piece, isAside: true })),
        ),
      );
      continue;
    }
    if (printed !== undefined) found.push(cells);
    const pieces = row.pieces.slice(printed === undefined ? 0 : 1);
    const isSaid = ({ left }: Piece): boolean => left >= columns.words - tolerance;
    addTo(
      cells.speaker,
      row,
      pieces.filter((piece) => !isSaid(piece)),
    );
    addTo(cells.words, row, pieces.filter(isSaid));
  }
  return found.flatMap((each, at) =>
    'words' in each ? cellsAsParagraphs(each, at + 1) : { lines: [each], gapBefore: true },
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
