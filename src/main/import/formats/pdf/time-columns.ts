import type { Piece } from './piece';
import type { Row } from './rows';

/** A table of three columns: when, who, and what was said. */
export interface Columns {
  readonly speaker: number;
  readonly words: number;
}

const time = /^[[(]?(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:[.,]\d{1,3})?[\])]?$/;
/** Fewer rows that begin with a time are a list of them. */
const fewestRows = 3;
/** The share of what begins a row, or stands in one, that keeps to the columns. */
const leastInPlace = 0.8;
/** In points: how far from the edge of its column a cell may begin. */
export const tolerance = 3;

export function isTimed({ pieces }: Row): boolean {
  return time.test(pieces[0]?.text.trim() ?? '');
}

export function timeOf({ pieces }: Row): string {
  return time.exec(pieces[0]?.text.trim() ?? '')?.[1] ?? '';
}

export function columnsOf(rows: readonly Row[]): Columns | null {
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

export function fills({ pieces }: Row, { speaker, words }: Columns): boolean {
  return [speaker, words].every((edge) => pieces.some(beginsAt(edge)));
}

export const beginsAt =
  (edge: number) =>
  ({ left }: Piece): boolean =>
    Math.abs(left - edge) <= tolerance;

function crosses({ left, right }: Piece, edge: number): boolean {
  return left < edge - tolerance && right > edge + tolerance;
}

/** Whether a row goes across the columns, as what stands below a table does. */
export function isAcross(row: Row, { speaker, words }: Columns): boolean {
  const isBeside = (row.pieces[0]?.left ?? 0) < speaker - tolerance && !isTimed(row);
  return isBeside || row.pieces.some((piece) => crosses(piece, words));
}

function mostOften(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? Number.POSITIVE_INFINITY;
}
