import { readDate } from '../../../../shared/transcript/printed-date';
import { childrenOf, findElement, isElement, type PageElement, type PageTree, textOf } from './page-tree';

/** "15 Oct 2025 : Column 331", as the older pages of Hansard have it wherever a column of the printed volume began. */
const columnLine = /^(\d{1,2} \p{L}{3,9} \d{4}) ?: ?Column ([A-Z]{0,2}\d{1,5}[A-Z]{0,3})$/u;
/** An anchor, the words, and the breaks around them. */
const mostParts = 8;
const longestWords = 100;

interface ColumnLine {
  readonly date: string;
  readonly column: string;
}

/** The column that an element says begins here, where it says nothing else; it is looked no deeper into than such a line goes. */
export function columnLineOf(element: PageElement): ColumnLine | null {
  const parts = childrenOf(element);
  if (parts.length === 0 || parts.length > mostParts) return null;
  let words = '';
  for (const part of parts) {
    const nodes = isElement(part) ? childrenOf(part).slice(0, mostParts) : [part];
    for (const node of nodes) words += textOf(node) ?? ' ';
    if (words.length > longestWords) return null;
  }
  const [, printed = '', column] = columnLine.exec(words.replace(/\s+/g, ' ').trim()) ?? [];
  const date = column === undefined ? null : readDate(printed);
  return column === undefined || date === null ? null : { date, column };
}

/** The day that the first such line of a page names. */
export function dateOfColumns(page: PageTree): string | null {
  const first = findElement(page, (element) => columnLineOf(element) !== null);
  return first === undefined ? null : (columnLineOf(first)?.date ?? null);
}
