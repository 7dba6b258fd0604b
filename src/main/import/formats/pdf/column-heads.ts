import { lineText } from './line-text';
import type { Furniture } from './page-furniture';
import type { Line } from './reading-order';

const head = /^[[(]?(?:column|col\.) ((?:GC ?)?\d{1,5}(?:WH|WS|W|GC|P)?)[\])]?$/i;

/** Where a column of the record begins: by "Column 731" on a line of its own, or by the numbers above a page's columns. */
export function takeColumnHeads(
  lines: readonly Line[],
  columns: Furniture['columns'],
): {
  readonly lines: readonly Line[];
  readonly begins: ReadonlyMap<Line, string>;
  readonly taken: readonly Line[];
} {
  const begins = new Map<Line, string>();
  const taken: Line[] = [];
  const kept: Line[] = [];
  let pending: string | undefined;
  let current: string | undefined;
  for (const line of lines) {
    const [, printed] = head.exec(lineText(line)) ?? [];
    if (printed !== undefined) {
      taken.push(line);
      pending = printed;
      continue;
    }
    const above = columns.get(line.page)?.[line.region === 'right' ? 1 : 0];
    const column = pending ?? above ?? current;
    if (column !== undefined && column !== current) begins.set(line, column);
    current = column;
    pending = undefined;
    kept.push(line);
  }
  return { lines: kept, begins, taken };
}
