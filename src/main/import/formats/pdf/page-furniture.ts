import { type Row, rowText } from './rows';
import { mostRows, saidRows } from './said-rows';

/** The share of pages on which the same words are a head or a foot; left and right pages may have two each. */
const leastRepeated = 0.2;
/** The share of pages on which a number that counts up with the pages is theirs; first and empty pages may lack it. */
const leastCounted = 0.4;
/** The share of pages on which the same words are a head or a foot though they stand no farther off than a paragraph. */
const leastNear = 0.4;
/** How far from its usual place a head or foot may stand, in points. */
const tolerance = 6;

type Zone = 'top' | 'bottom';

interface EdgeRow {
  readonly row: Row;
  /** The one beside it, towards the middle of the page. */
  readonly inner: Row | undefined;
  readonly zone: Zone;
  readonly text: string;
  readonly numbers: readonly EdgeNumber[];
}

interface EdgeNumber {
  readonly value: number;
  readonly printed: string;
}

/** What is printed on every page, apart from what the pages say. */
export interface Furniture {
  readonly rows: ReadonlySet<Row>;
  /**
   * The number printed on a page, by its index, counted on where it is not printed; null before the page that is 1.
   * Where no page has any, the number of the sheet.
   */
  readonly pageNumber: (page: number) => number | null;
  /** The numbers of a page's two columns, where both are printed above them. */
  readonly columns: ReadonlyMap<number, readonly [left: string, right: string]>;
}

/** A number at the same place that counts up by `step` with every page. */
interface Series {
  readonly zone: Zone;
  readonly step: 1 | 2;
  readonly offset: number;
  readonly base: number;
  readonly pages: number;
}

/** Finds the running heads and feet: the same words at the same place, or a number there that counts the pages. */
export function findFurniture(pages: readonly (readonly Row[])[]): Furniture {
  const edges = pages.flatMap((rows) => [edgeRows(rows, 'top'), edgeRows(rows, 'bottom')]);
  const count = pages.filter((rows) => rows.length > 0).length;
  // The numbers of columns count pages by chance, where there are few.
  const series = findSeries(
    edges.flat().filter((edge) => columnsOf(edge) === null),
    count,
  );
  const repeated = findRepeated(edges.flat(), count);
  const isCounting = (each: EdgeRow): boolean => series.some((one) => isIn(each, one));
  const said = saidRows(
    pages,
    edges.flat().flatMap((each) => (isCounting(each) || repeated(each, leastRepeated) ? each.row : [])),
  );
  const isNumber = (each: EdgeRow): boolean =>
    each.row.number === null &&
    (columnsOf(each) !== null || (pageNumber.test(each.text) && isCounting(each)));
  const isLikely = (each: EdgeRow): boolean => {
    const least = said.isNear(each.row, each.inner) ? leastNear : leastRepeated;
    return isNumber(each) || (!said.isSaid(each.row) && (isCounting(each) || repeated(each, least)));
  };
  const rows = new Set<Row>();
  const columns = new Map<number, readonly [string, string]>();
  for (const edge of edges) {
    for (const each of setApart(
      edge,
      isLikely,
      (each) => isNumber(each) || !said.isJoined(each.row, each.inner),
    )) {
      rows.add(each.row);
      const pair = columnsOf(each);
      if (pair !== null) columns.set(each.row.page, pair);
    }
  }
  // Pages that say nothing but this say it.
  if (rows.size === pages.flat().length) rows.clear();
  const [own] = series.filter(({ step }) => step === 1).sort((a, b) => b.pages - a.pages);
  const offset = own?.offset ?? 1;
  return { rows, columns, pageNumber: (page) => (page + offset > 0 ? page + offset : null) };
}

/** From the edge of the page inwards, without what the lines of the text go on to. */
function setApart(
  edge: readonly EdgeRow[],
  isLikely: (each: EdgeRow) => boolean,
  isApart: (each: EdgeRow) => boolean,
): readonly EdgeRow[] {
  const end = edge.findIndex((each) => !isLikely(each));
  const likely = end === -1 ? edge : edge.slice(0, end);
  return likely.slice(0, likely.findLastIndex(isApart) + 1);
}

/** From the edge of the page inwards. */
function edgeRows(rows: readonly Row[], zone: Zone): readonly EdgeRow[] {
  const half = Math.min(mostRows, zone === 'top' ? Math.ceil(rows.length / 2) : Math.floor(rows.length / 2));
  const inwards = zone === 'top' ? rows : rows.toReversed();
  return inwards.slice(0, half).map((row, at) => ({
    row,
    inner: inwards[at + 1],
    zone,
    text: rowText(row),
    numbers: numbersIn(row),
  }));
}

/** "12", "- 12 -", "12/40", "730WH". */
const number = /^[([–—-]*((?:GC)?(\d{1,5})(?:WH|WS|W|GC|P)?)(?:\/\d{1,5})?[)\]–—.-]*$/;

/** Nothing but a number: "7", "- 7 -", "Page 7 of 40". */
const pageNumber = /^(?:pages? )?[^\p{L}]*\d[^\p{L}]*(?:of[^\p{L}]*)?$/iu;

const dashed = /^([–—-]) (\d+) \1$/;
const named = /(?:^|\s)pages? (\d+)(?: of \d+)?$/i;

/** Numbers that stand by themselves, at an end of the row, or after "Page". */
function numbersIn(row: Row): readonly EdgeNumber[] {
  const text = rowText(row);
  const words = text.split(' ');
  const alone = row.pieces.flatMap((piece) => {
    const own = piece.text.trim();
    return [own.replace(dashed, '$2'), named.exec(own)?.[1]];
  });
  return [...new Set([words[0], words.at(-1), named.exec(text)?.[1], ...alone])].flatMap((word) => {
    const [, printed, value] = number.exec(word ?? '') ?? [];
    return printed === undefined ? [] : [{ value: Number(value), printed }];
  });
}

function findSeries(edges: readonly EdgeRow[], count: number): readonly Series[] {
  const found = new Map<string, { zone: Zone; step: 1 | 2; offset: number; bases: Map<number, number> }>();
  for (const { row, zone, numbers } of edges) {
    for (const { value } of numbers) {
      for (const step of [1, 2] as const) {
        const offset = value - step * row.page;
        const key = `${zone} ${step} ${offset}`;
        const known = found.get(key) ?? { zone, step, offset, bases: new Map() };
        found.set(key, known);
        // The outermost: rows come from the edge of the page inwards.
        if (!known.bases.has(row.page)) known.bases.set(row.page, row.base);
      }
    }
  }
  return [...found.values()].flatMap(({ bases, ...rest }) => {
    const base = middle([...bases.values()]);
    const pages = [...bases.values()].filter((each) => Math.abs(each - base) <= tolerance).length;
    return pages >= Math.max(2, count * leastCounted) ? [{ ...rest, base, pages }] : [];
  });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function isIn({ row, zone, numbers }: EdgeRow, series: Series): boolean {
  if (zone !== series.zone || Math.abs(row.base - series.base) > tolerance) return false;
  return numbers.some(({ value }) => value === series.offset + series.step * row.page);
}

function findRepeated(edges: readonly EdgeRow[], count: number): (edge: EdgeRow, least: number) => boolean {
  const places = new Map<string, number[]>();
  for (const { zone, text, row } of edges) {
    const key = `${zone} ${text}`;
    const known = places.get(key);
    if (known) known.push(row.base);
    else places.set(key, [row.base]);
  }
  return ({ zone, text, row }, least) => {
    const bases = places.get(`${zone} ${text}`) ?? [];
    const here = bases.filter((base) => Math.abs(base - row.base) <= tolerance).length;
    return here >= Math.max(2, count * least);
  };
}

/** "729" and "730" at the two ends of a head, whatever stands between them. */
function columnsOf({ row, zone, numbers }: EdgeRow): readonly [string, string] | null {
  const [left, right] = [row.pieces[0], row.pieces.at(-1)].map((piece) =>
    numbers.find(({ printed }) => printed === piece?.text.trim()),
  );
  return zone === 'top' && left && right && right.value === left.value + 1
    ? [left.printed, right.printed]
    : null;
}
