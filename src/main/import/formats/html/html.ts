import type { Certainty } from '../../../../shared/formats';
import type { FileContent } from '../../file-content';
import type { Format } from '../format';
import { columnLineOf, dateOfColumns } from './column-lines';
import { factsOfHead } from './page-facts';
import { pageTextOf } from './page-text';
import type { PageElement, PageTree } from './page-tree';
import { readPage } from './read-page';
import type { Taken } from './write-lines';

const startLength = 4_096;
const document =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,8}<(?:!doctype\s+html|html[\s>])/i;
/** A part of a page, as a program writes it or somebody copies it. */
const fragment =
  /^\s*<(?:head|body|main|article|section|div|p|h[1-6]|table|ul|ol|center|title|meta|font|span)(?:\s+[\w:-]+\s*=|\s*\/?>)/i;

/** Any web page: what its landmarks say holds the text, or all of it, but for menus, notices and what is hidden. */
export const htmlFormat: Format = {
  id: 'html',
  version: 3,
  container: 'text',
  recognise,
  read: (file) =>
    readPage(file, {
      rulesFor: () => ({ isNumbered: true, take }),
      kept: ({ tagName }) => tagName === 'h1',
      factsOf,
    }),
};

function take(element: PageElement): Taken | null {
  const found = columnLineOf(element);
  return found && { kind: 'mark', mark: { kind: 'column', column: found.column } };
}

function factsOf(page: PageTree): ReturnType<typeof factsOfHead> {
  const head = factsOfHead(page);
  const date = dateOfColumns(page);
  return date === null ? head : { ...head, facts: { ...head.facts, date } };
}

function recognise(file: FileContent): Certainty | null {
  return isPage(file) ? 'likely' : null;
}

/** Whether a file holds a web page of any kind. */
export function isPage(file: FileContent): boolean {
  const page = pageTextOf(file);
  if (page === null) return false;
  const start = page.html.slice(0, startLength);
  return page.wrapping !== 'none' || document.test(start) || fragment.test(start);
}
