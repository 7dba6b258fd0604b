import { failed, type Result, succeeded } from '../../../../shared/result';
import { DropList } from '../../drop-list';
import type { FileContent } from '../../file-content';
import type { FormatProblem, ReadSource } from '../format';
import { findContent } from './main-content';
import { pageTextOf } from './page-text';
import { type PageElement, type PageTree, parsePage } from './page-tree';
import { type PageRules, writeLines } from './write-lines';

/** What a kind of page is read by. */
export interface PageReading {
  /** Made for each page, after a look at the whole of it. */
  readonly rulesFor: (page: PageTree) => PageRules;
  /** What is kept although it stands outside the landmark that holds the text. */
  readonly kept?: (element: PageElement) => boolean;
  readonly factsOf?: (page: PageTree) => Pick<ReadSource, 'facts' | 'maker'>;
}

/** Reads the page in a file: parsed once, walked without recursion, and nothing in it run or followed. */
export async function readPage(
  file: FileContent,
  { rulesFor, kept = () => false, factsOf }: PageReading,
): Promise<Result<ReadSource, FormatProblem>> {
  const text = pageTextOf(file);
  if (text === null) return failed({ kind: 'not-text', found: file.named });
  const page = await parsePage(text.html);
  if (!page.ok) return page;
  const dropped = new DropList();
  const roots = findContent(page.value, kept, dropped);
  const written = writeLines(roots, rulesFor(page.value), dropped);
  return succeeded({
    ...written,
    warnings: [
      ...text.warnings,
      ...written.warnings,
      ...(isCutOff(text.html) ? [{ kind: 'ends-abruptly' } as const] : []),
    ],
    ...factsOf?.(page.value),
  });
}

const startLength = 4_096;

/** A page that opens itself closes itself too: programs that leave the one away leave the other away. */
function isCutOff(html: string): boolean {
  return /<html[\s>]/i.test(html.slice(0, startLength)) && !/<\/(?:body|html)\s{0,100}>/i.test(html);
}
