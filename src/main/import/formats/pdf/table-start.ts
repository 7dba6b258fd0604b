import { type Row, rowText } from './rows';
import { beginsAt, type Columns, fills, isTimed, tolerance } from './time-columns';

type Block = readonly Row[];

/** Fills every column and has no time. */
export function isHead(row: Row, columns: Columns): boolean {
  const begin = row.pieces[0]?.left ?? 0;
  return !isTimed(row) && fills(row, columns) && begin < columns.speaker - tolerance;
}

/** The heads that come again inside a table, on a later page. */
export function headsAgain(rows: readonly Row[], columns: Columns): ReadonlySet<Row> {
  const first = rows.findIndex(isTimed);
  const heads = (part: readonly Row[]) => part.filter((row) => isHead(row, columns));
  const known = new Set(heads(rows.slice(0, first)).map(rowText));
  return new Set(heads(rows.slice(first)).filter((row) => known.has(rowText(row))));
}

/** The first block of a table: that of the first time, or what one speaker says right before it. */
export function firstOf(blocks: readonly Block[], columns: Columns): number {
  const timed = blocks.findIndex((block) => block.some(isTimed));
  const isSaid = (block: Block): boolean =>
    block[0]?.page === blocks[timed]?.[0]?.page && block.every((row) => isInside(row, columns));
  const first = blocks.slice(0, timed).findLastIndex((block) => !isSaid(block)) + 1;
  const said = blocks.slice(first, timed).flat();
  // With more than one name, nobody can know which rows begin without a time, and which go on.
  const [named, ...others] = said.filter((row) => fills(row, columns));
  return named !== undefined && named === said[0] && others.length === 0 ? first : timed;
}

/** Whether a row keeps to the columns of speakers and words. */
function isInside({ pieces }: Row, { speaker, words }: Columns): boolean {
  return pieces.every((piece) => beginsAt(speaker)(piece) || beginsAt(words)(piece));
}
