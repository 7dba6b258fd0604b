import { firstWhere } from '../../shared/first-where';

/** Where on the page a stretch of the text begins: offset into the text of all paragraphs, share of the page's height. */
export interface Stretch {
  readonly offset: number;
  readonly share: number;
}

/** The page as a scroll bar shows it: stretches in printed order, the last one no more than the text's end. */
export type Ruler = readonly Stretch[];

function between(ruler: Ruler, value: number, from: keyof Stretch, to: keyof Stretch): number {
  const next = Math.max(
    1,
    firstWhere(ruler.length - 1, (index) => (ruler[index]?.[from] ?? 0) > value),
  );
  const [before, after] = [ruler[next - 1], ruler[next]];
  if (!before || !after) return 0;
  const length = after[from] - before[from];
  const part = length > 0 ? (value - before[from]) / length : 0;
  return before[to] + Math.min(1, Math.max(0, part)) * (after[to] - before[to]);
}

/** At which share of the page's height an offset is. */
export function shareOf(ruler: Ruler, offset: number): number {
  return between(ruler, offset, 'offset', 'share');
}

/** Which offset stands at a share of the page's height. */
export function offsetOf(ruler: Ruler, share: number): number {
  return Math.floor(between(ruler, share, 'share', 'offset'));
}

/**
 * The rows, of so many that the scroll bar has, in which something stands. Rows are asked, not places: twenty thousand
 * places cost what one does. `countBefore` says how many places there are before an offset.
 */
export function rowsOf(
  ruler: Ruler,
  rows: number,
  countBefore: (offset: number) => number,
): readonly number[] {
  const found: number[] = [];
  let before = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = row + 1 === rows ? Number.POSITIVE_INFINITY : offsetOf(ruler, (row + 1) / rows);
    const next = countBefore(end);
    if (next > before) found.push(row);
    before = next;
  }
  return found;
}

/** Of sorted offsets the index of the one that is nearest on the page, and how far it is, as a share of the height. */
export function nearestTo(
  ruler: Ruler,
  share: number,
  count: number,
  offsetAt: (index: number) => number | undefined,
): { readonly index: number; readonly distance: number } | null {
  const distanceAt = (index: number) => Math.abs(shareOf(ruler, offsetAt(index) ?? 0) - share);
  const offset = offsetOf(ruler, share);
  const after = firstWhere(count, (index) => (offsetAt(index) ?? 0) >= offset);
  const beside = [after - 1, after].filter((index) => index >= 0 && index < count);
  const [first, second] = beside.map((index) => ({ index, distance: distanceAt(index) }));
  if (!first || !second) return first ?? null;
  return second.distance < first.distance ? second : first;
}
