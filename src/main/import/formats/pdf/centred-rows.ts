import type { Row } from './rows';
import { beginsAt, type Columns, isAcross, isTimed } from './time-columns';

/** Where rows are set close, so little more room than between lines parts them, as a share of what mostly does. */
const close = 0.9;
/** From the middle between two lines it is half a step to each, and hardly more. */
const between = 0.65;

/**
 * The rows of a table whose times stand in the middle of them, or parts of such rows; null where times stand at the top, and
 * 'uncertain' where nobody can say where a row begins. Lines of one paragraph have no more room than `widest` between them.
 */
export function centredRows(
  rows: readonly Row[],
  columns: Columns,
  widest: number,
): readonly (readonly Row[])[] | 'uncertain' | null {
  const ways = [widest, close * widest].map((most) => blocksOf(rows, columns, most));
  const centred = ways.filter(isCentred);
  if (centred.length === 0 && !hasTimesBetweenLines(rows, columns, widest)) return null;
  return centred.find((blocks) => !isUncertain(blocks, columns)) ?? 'uncertain';
}

/**
 * What stands together without more room than between lines: a row of the table, or several where nothing parts them.
 * What goes across the columns stands by itself.
 */
function blocksOf(rows: readonly Row[], columns: Columns, widest: number): readonly (readonly Row[])[] {
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

/** Whether a time stands between two lines of words, neither of which is beside it, as in the middle of a row of two lines. */
function hasTimesBetweenLines(rows: readonly Row[], columns: Columns, widest: number): boolean {
  const isBeside = (row: Row, other: Row | undefined): boolean =>
    other?.page === row.page &&
    other.pieces.some(beginsAt(columns.words)) &&
    Math.abs(other.base - row.base) < between * widest;
  return rows.some(
    (row, at) =>
      isTimed(row) &&
      !row.pieces.some(beginsAt(columns.words)) &&
      isBeside(row, rows[at - 1]) &&
      isBeside(row, rows[at + 1]),
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
