/** The names under which the style sheets know words that are painted without an element of their own. */
type PaintedAs = 'reading' | 'found' | 'found-current' | 'adjusting';

const painted = new Map<PaintedAs, Map<object, readonly Range[]>>();

/**
 * Paints these words of one page, in place of those that it had painted under the same name; null paints none any more.
 * The browser knows one set of ranges a name for the whole window: what the other page has painted stays.
 */
export function paintWords(name: PaintedAs, page: object, ranges: readonly Range[] | null): void {
  const pages = painted.get(name) ?? new Map<object, readonly Range[]>();
  painted.set(name, pages);
  if (ranges) pages.set(page, ranges);
  else pages.delete(page);
  if (pages.size > 0) CSS.highlights.set(name, new Highlight(...[...pages.values()].flat()));
  else CSS.highlights.delete(name);
}
