import { reachOf } from './letter-widths';
import type { Piece } from './piece';
import { type Row, rowOf } from './rows';

/** Fewer numbered lines than this on every page are a list. */
const fewestOnPage = 8;
/** The share of a document's rows that carry a number where its lines are numbered; covers and heads do not. */
const leastShare = 0.5;
/** How far apart the right ends of numbers in one margin may stand, in sizes. */
const margin = 2.5;

const alone = /^\d{1,2}$/;
const before = /^(\d{1,2})\s+(?=\S)/;

interface Numbered {
  readonly number: number;
  readonly right: number;
  /** What is left of the row without its number. */
  readonly rest: readonly Piece[];
}

/** The rows of all pages, with the numbers that court reporters print beside lines taken from the words. */
export function takeLineNumbers(pages: readonly (readonly Row[])[]): {
  readonly pages: readonly (readonly Row[])[];
  readonly taken: number;
} {
  const chains = pages.map(chainOf);
  const rows = pages.reduce((sum, page) => sum + page.length, 0);
  const taken = chains.reduce((sum, chain) => sum + chain.size, 0);
  const isNumbered = chains.some(({ size }) => size >= fewestOnPage) && taken >= rows * leastShare;
  if (!isNumbered) return { pages, taken: 0 };
  return { pages: pages.map((page, at) => page.flatMap((row) => withoutNumber(row, chains[at]))), taken };
}

/** The rows of a page that are numbered one after another from 1, in one margin. */
function chainOf(rows: readonly Row[]): ReadonlyMap<Row, Numbered> {
  const chain = new Map<Row, Numbered>();
  let right: number | null = null;
  for (const row of rows) {
    const found = numberOf(row);
    if (found?.number !== chain.size + 1) continue;
    if (right !== null && Math.abs(found.right - right) > margin * row.size) continue;
    right = found.right;
    chain.set(row, found);
  }
  return chain.size > 1 ? chain : new Map();
}

function numberOf({ pieces: [first, ...rest] }: Row): Numbered | null {
  if (first === undefined) return null;
  if (alone.test(first.text)) return { number: Number(first.text), right: first.right, rest };
  const [all, number] = before.exec(first.text) ?? [];
  if (all === undefined || number === undefined) return null;
  const left = first.left + reachOf(first, all.length);
  const words = { ...first, text: first.text.slice(all.length), left };
  return {
    number: Number(number),
    right: first.left + reachOf(first, number.length),
    rest: [words, ...rest],
  };
}

function withoutNumber(row: Row, chain: ReadonlyMap<Row, Numbered> | undefined): readonly Row[] {
  const found = chain?.get(row);
  if (found === undefined) return [row];
  return found.rest.length === 0 ? [] : [rowOf(row.page, found.rest, found.number)];
}
