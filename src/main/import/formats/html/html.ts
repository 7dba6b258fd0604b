import type { Certainty } from '../../../../shared/formats';
import type { FileContent } from '../../file-content';
import type { Format } from '../format';
import { factsOfHead } from './page-facts';
import { pageTextOf } from './page-text';
import { readPage } from './read-page';

const startLength = 4_096;
const document =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,8}<(?:!doctype\s+html|html[\s>])/i;
/** A part of a page, as a program writes it or somebody copies it. */
const fragment =
  /^\s*<(?:head|body|main|article|section|div|p|h[1-6]|table|ul|ol|center|title|meta|font|span)(?:\s+[\w:-]+\s*=|\s*\/?>)/i;

/** Any web page: what its landmarks say holds the text, or all of it, but for menus, notices and what is hidden. */
export const htmlFormat: Format = {
  id: 'html',
  version: 2,
  container: 'text',
  recognise,
  read: (file) =>
    readPage(file, {
      rulesFor: () => ({ isNumbered: true }),
      kept: ({ tagName }) => tagName === 'h1',
      factsOf: factsOfHead,
    }),
};

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
