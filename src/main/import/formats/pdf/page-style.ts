import { lineText } from './line-text';
import type { Line, Region } from './reading-order';

/** How a document sets its paragraphs. */
export interface PageStyle {
  /** Of the letters that most words are set in. */
  readonly size: number;
  /** From one line to the next inside a paragraph, in sizes. */
  readonly leading: number;
  /** Whether all lines but the last of a paragraph reach the right edge. */
  readonly isJustified: boolean;
  /** Where the lines of a region begin and end on a page. */
  readonly edges: (line: Line) => Edges;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Fewer lines of one region on a page say little of its edges. */
const fewestLines = 8;
/** The share of lines that may stick out on either side. */
const outliers = 0.05;
/** In points: how far from the edge a line that is stretched to it may end. */
const straight = 1;
/** Of the lines, the last of each paragraph ends anywhere. */
const leastAtEdge = 0.5;
const usualLeading = 1.2;
/** Lines farther apart than this, in sizes, are not of one paragraph in any style. */
const widestLeading = 3;

export function pageStyleOf(pages: readonly (readonly Line[])[]): PageStyle {
  const size = usualSize(pages.flat());
  const own = new Map<string, Edges>();
  const widths: Record<Region, number[]> = { whole: [], left: [], right: [] };
  for (const [key, lines] of groupByRegion(pages.flat())) {
    const edges = edgesOf(lines.filter((line) => Math.abs(line.size - size) < size * 0.1));
    if (edges === null) continue;
    own.set(key, edges);
    if (lines.length >= fewestLines) widths[lines[0]?.region ?? 'whole'].push(edges.right - edges.left);
  }
  const usual = { whole: middle(widths.whole), left: middle(widths.left), right: middle(widths.right) };
  const edges = (line: Line): Edges => {
    const { left, right } = own.get(keyOf(line)) ?? line;
    return { left, right: Math.max(right, left + (usual[line.region] ?? 0)) };
  };
  const lines = pages.flat();
  const atEdge = lines.filter((line) => edges(line).right - line.right < straight).length;
  return {
    size,
    leading: usualLeadingOf(pages, size),
    isJustified: atEdge > lines.length * leastAtEdge,
    edges,
  };
}

function keyOf({ page, region }: Line): string {
  return `${page} ${region}`;
}

function groupByRegion(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const known = groups.get(keyOf(line));
    if (known) known.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}

/** The left edge that most lines share, not the one of a number that hangs out; the right edge that nearly all keep. */
function edgesOf(lines: readonly Line[]): Edges | null {
  if (lines.length === 0) return null;
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  const last = lines.length - 1;
  return {
    left: lefts[Math.floor(last * outliers)] ?? 0,
    right: rights[Math.ceil(last * (1 - outliers))] ?? 0,
  };
}

function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { pieces } of lines) {
    for (const { size, text } of pieces) {
      const rounded = Math.round(size * 4) / 4;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  }
  return mostOften(letters) ?? 10;
}

/** Of lines of the usual size that stand below each other; a line whose next begins with a capital may end a paragraph. */
function usualLeadingOf(pages: readonly (readonly Line[])[], size: number): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      if (before === undefined || before.region !== line.region) return;
      const step = (line.base - before.base) / size;
      if (step <= 0 || step > widestLeading || !/^\p{Ll}/u.test(lineText(line))) return;
      const rounded = Math.round(step * 20) / 20;
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    });
  }
  return mostOften(counts) ?? usualLeading;
}

function mostOften(counts: ReadonlyMap<number, number>): number | null {
  let best: readonly [number | null, number] = [null, 0];
  for (const [value, count] of counts) if (count > best[1]) best = [value, count];
  return best[0];
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
