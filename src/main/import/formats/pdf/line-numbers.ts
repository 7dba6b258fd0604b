import { reachOf } from './letter-widths';
import type { Piece } from './piece';
import { type Row, rowOf } from './rows';

/** Fewer numbered lines than this on every page are a list. */
const fewestOnPage = 8;
/** The share of a document's rows that carry a number where its lines are numbered; covers and heads do not. */
const leastShare = 0.5;
/** How far apart the right ends of numbers in one margin may stand, in sizes. */
const margin = 2.5;
/** A foot stands farther from the last line than this, in the steps from line to line. */
const roomy = 1.5;

const alone = /^\d{1,2}$/;
const before = /^(\d{1,2})\s+(?=\S)/;

/** In which margin numbers stand, and whether every line has one or every fifth. */
interface Way {
  readonly side: 'left' | 'right';
  readonly step: 1 | 5;
}

/** Some print the same numbers in both margins. */
const ways: readonly Way[] = [
  { side: 'left', step: 1 },
  { side: 'right', step: 1 },
  { side: 'left', step: 5 },
  { side: 'right', step: 5 },
];

interface Numbered {
  readonly number: number;
  readonly right: number;
  /** What is left of the row without its number. */
  readonly rest: readonly Piece[];
}

interface Taken {
  readonly pages: readonly (readonly Row[])[];
  readonly taken: number;
}

/** The rows of all pages, with the numbers that court reporters print beside lines taken from the words. */
export function takeLineNumbers(pages: readonly (readonly Row[])[]): Taken {
  return ways.reduce<Taken>(
    (so, way) => {
      const next = takeIn(so.pages, way);
      return { pages: next.pages, taken: so.taken + next.taken };
    },
    { pages, taken: 0 },
  );
}

function takeIn(pages: readonly (readonly Row[])[], way: Way): Taken {
  const chains = pages.map((rows) => chainOf(rows, way));
  const rows = pages.reduce((sum, page) => sum + page.length, 0);
  const taken = chains.reduce((sum, chain) => sum + chain.size, 0);
  const isNumbered =
    chains.some(({ size }) => size * way.step >= fewestOnPage) && taken * way.step >= rows * leastShare;
  if (!isNumbered) return { pages, taken: 0 };
  return { pages: pages.map((page, at) => withoutNumbers(page, chains[at] ?? new Map(), way)), taken };
}

/** The rows of a page that are numbered one after another, from 1 or from 5, in one margin. */
function chainOf(rows: readonly Row[], { side, step }: Way): ReadonlyMap<Row, Numbered> {
  const chain = new Map<Row, Numbered>();
  let right: number | null = null;
  let last = -1;
  for (const [at, row] of rows.entries()) {
    const found = numberOf(row, side);
    if (found?.number !== step * (chain.size + 1)) continue;
    if (right !== null && Math.abs(found.right - right) > margin * row.size) continue;
    // Between two fifths stand four lines, and before the first.
    if (step > 1 && (chain.size === 0 ? at < step - 1 : at - last !== step)) continue;
    [right, last] = [found.right, at];
    chain.set(row, found);
  }
  return chain.size * step > 1 ? chain : new Map();
}

function numberOf({ pieces }: Row, side: Way['side']): Numbered | null {
  const outer = side === 'left' ? pieces[0] : pieces.at(-1);
  if (outer === undefined) return null;
  const rest = side === 'left' ? pieces.slice(1) : pieces.slice(0, -1);
  if (alone.test(outer.text)) return { number: Number(outer.text), right: outer.right, rest };
  const [all, number] = (side === 'left' && before.exec(outer.text)) || [];
  if (all === undefined || number === undefined) return null;
  const words = {
    ...outer,
    text: outer.text.slice(all.length),
    left: outer.left + reachOf(outer, all.length),
  };
  return {
    number: Number(number),
    right: outer.left + reachOf(outer, number.length),
    rest: [words, ...rest],
  };
}

function withoutNumbers(
  rows: readonly Row[],
  chain: ReadonlyMap<Row, Numbered>,
  { step }: Way,
): readonly Row[] {
  const numbers = countedFrom(rows, chain, step);
  return rows.flatMap((row, at) => {
    const pieces = chain.get(row)?.rest ?? row.pieces;
    return pieces.length === 0 ? [] : [rowOf(row.page, pieces, row.number ?? numbers[at] ?? null)];
  });
}

/** The number of each row: the printed one; where every fifth is printed, counted to it and on from the last, not to a foot. */
function countedFrom(
  rows: readonly Row[],
  chain: ReadonlyMap<Row, Numbered>,
  step: Way['step'],
): readonly (number | null)[] {
  const numbers: (number | null)[] = rows.map(() => null);
  for (const [at, row] of rows.entries()) {
    const printed = chain.get(row)?.number;
    if (printed === undefined) continue;
    for (let back = 0; back < step; back += 1) numbers[at - back] = printed - back;
    const most = roomy * ((rows[at]?.base ?? 0) - (rows[at - 1]?.base ?? 0));
    for (let on = 1; on < step && stepTo(rows, at + on) <= most; on += 1) numbers[at + on] = printed + on;
  }
  return numbers;
}

/** How far a row stands below the one before it; endless where there is none. */
function stepTo(rows: readonly Row[], at: number): number {
  const [before, row] = [rows[at - 1], rows[at]];
  return before && row ? row.base - before.base : Number.POSITIVE_INFINITY;
}
