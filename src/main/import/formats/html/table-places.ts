import type { SourceCell } from '../../../../shared/transcript/source-line';
import { attributeOf, childrenOf, elementsBelow, isElement, type PageElement } from './page-tree';

const widest = 1_000;

/** Where the cells of tables stand. Tables that hold tables, or have one column, are there for the look of a page. */
export function placesOfCells(roots: readonly PageElement[]): ReadonlyMap<PageElement, SourceCell> {
  const tables = roots.flatMap((root) => [...elementsBelow(root)].filter(isTable));
  const outer = new Set(tables.flatMap((table) => tableAround(table) ?? []));
  const places = new Map<PageElement, SourceCell>();
  let row = 0;
  for (const table of tables) {
    if (outer.has(table) || /^(?:presentation|none)$/.test(attributeOf(table, 'role'))) continue;
    const rows = rowsOf(table);
    if (!rows.some((cells) => cells.length > 1)) continue;
    for (const cells of rows) {
      row += 1;
      let column = 1;
      for (const cell of cells) {
        places.set(cell, { row, column });
        column += columnsOf(cell);
      }
    }
  }
  return places;
}

function isTable({ tagName }: PageElement): boolean {
  return tagName === 'table';
}

function tableAround(table: PageElement): PageElement | null {
  for (let around = table.parentNode; around !== null && isElement(around); around = around.parentNode)
    if (isTable(around)) return around;
  return null;
}

function rowsOf(table: PageElement): readonly (readonly PageElement[])[] {
  const groups = childrenOf(table).filter(isElement);
  return groups
    .flatMap((group) => (group.tagName === 'tr' ? [group] : childrenOf(group).filter(isElement)))
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) =>
      childrenOf(row)
        .filter(isElement)
        .filter(({ tagName }) => tagName === 'td' || tagName === 'th'),
    );
}

function columnsOf(cell: PageElement): number {
  const wide = Number.parseInt(attributeOf(cell, 'colspan'), 10);
  return wide > 1 ? Math.min(wide, widest) : 1;
}
