import { readLabel } from '../../../../shared/transcript/speaker-label';
import { type Row, rowText } from './rows';

/** What tells a line that is said at the edge of a page from a head or a foot. */
export interface SaidRows {
  /** Whether a row is said for certain: its line is numbered, it begins with a label, or it is said elsewhere too. */
  readonly isSaid: (row: Row) => boolean;
  /** Whether nothing parts a row from the one beside it: the same letters, and no more room than between lines. */
  readonly isJoined: (row: Row, inner: Row | undefined) => boolean;
  /** Whether it stands no farther from the one beside it than paragraphs stand from each other. */
  readonly isNear: (row: Row, inner: Row | undefined) => boolean;
}

/** More room than this, in the steps from line to line, parts words from others. */
const roomy = 1.22;
/** Letters of one text differ in size by no more. */
const sameSize = 1.08;
/** The share of steps that may be narrower than from line to line, or wider than from paragraph to paragraph. */
const outliers = 0.1;
/** Words that stand so often inside pages are not those of a head; a title stands there once. */
const fewestInside = 2;
/** Heads and feet stand this many rows from the top or the bottom of a page, or nearer. */
export const mostRows = 3;

const courtLabel = /^[QA][.:]? |^Q\.? ?\d/;

/** `doubtful` are the rows that may be heads or feet. */
export function saidRows(pages: readonly (readonly Row[])[], doubtful: readonly Row[]): SaidRows {
  const { line, paragraph } = usualSteps(pages);
  const inside = findInside(pages, doubtful);
  const isOften = (key: string): boolean => (inside.get(key)?.size ?? 0) >= fewestInside;
  return {
    isSaid: (row) => {
      const text = rowText(row);
      if (row.number !== null || courtLabel.test(text)) return true;
      return keysOf(text).some(isOften);
    },
    isJoined: (row, inner) =>
      inner !== undefined && isSameFont(row, inner) && stepOf(row, inner) <= roomy * line,
    isNear: (row, inner) => inner !== undefined && stepOf(row, inner) <= paragraph,
  };
}

function stepOf(row: Row, other: Row): number {
  return Math.abs(row.base - other.base);
}

function isSameFont(row: Row, other: Row): boolean {
  const [small, large] = row.size < other.size ? [row.size, other.size] : [other.size, row.size];
  const styles = [row, other].map(({ pieces }) =>
    [pieces.every(({ bold }) => bold), pieces.every(({ italic }) => italic)].join(),
  );
  return large <= small * sameSize && styles[0] === styles[1];
}

/** How far lines stand from each other, and at most paragraphs. */
function usualSteps(pages: readonly (readonly Row[])[]): {
  readonly line: number;
  readonly paragraph: number;
} {
  const steps = pages
    .flatMap((rows) => rows.slice(1).map((row, at) => row.base - (rows[at]?.base ?? 0)))
    .filter((step) => step > 0)
    .toSorted((a, b) => a - b);
  const last = steps.length - 1;
  return {
    line: steps[Math.floor(last * outliers)] ?? 0,
    paragraph: steps[Math.ceil(last * (1 - outliers))] ?? 0,
  };
}

/** The lines inside pages that say what a doubtful one says, or what follows the same label. */
function findInside(
  pages: readonly (readonly Row[])[],
  doubtful: readonly Row[],
): ReadonlyMap<string, ReadonlySet<Row | string>> {
  const found = new Map<string, Set<Row | string>>();
  for (const row of doubtful) for (const key of keysOf(rowText(row))) found.set(key, new Set());
  if (found.size === 0) return found;
  for (const rows of pages) {
    const margin = Math.min(mostRows, Math.floor(rows.length / 4));
    for (const row of rows.slice(margin, rows.length - margin)) {
      const text = rowText(row);
      // What repeats after a label is counted once.
      for (const key of keysOf(text)) found.get(key)?.add(key.startsWith('label') ? text : row);
    }
  }
  return found;
}

/** The words of a row, and the label that they begin with. */
function keysOf(text: string): readonly string[] {
  const words = `words ${text}`;
  const label = /[:：]/.test(text) ? readLabel(text) : null;
  return label?.form === 'colon' ? [words, `label ${label.key}`] : [words];
}
