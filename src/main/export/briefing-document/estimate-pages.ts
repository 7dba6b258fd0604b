import { type MeasuredBlock, measuredBlocks } from './measured-blocks';
import { page } from './styles';
import type { XmlPieces } from './word-xml';

const pageHeight = page.height - page.top - page.bottom;

interface Place {
  page: number;
  /** How much of the page is used. */
  used: number;
  /** The room that the last block asks for after itself; the next one's room before is counted into it. */
  after: number;
}

/** Lines of a paragraph that the rest of a page takes: never one alone at either end. */
function linesThatFit({ lines, lineHeight, isWhole }: MeasuredBlock, room: number): number {
  const fit = Math.floor(room / lineHeight + 1e-6);
  if (fit >= lines) return lines;
  if (isWhole) return 0;
  const kept = Math.min(fit, lines - 2);
  return kept < 2 ? 0 : kept;
}

function newPage(place: Place, block: MeasuredBlock): void {
  place.page += 1;
  place.used = block.repeated;
  place.after = 0;
}

/** Between two blocks stands the larger of what they ask for, and at the top of a page nothing. */
function gapBefore(place: Place, { before }: MeasuredBlock): number {
  return place.used === 0 && place.page > 1 ? 0 : Math.max(place.after, before);
}

/** Sets one block, over as many pages as it takes, and gives the page on which it begins. */
function setBlock(place: Place, block: MeasuredBlock): number {
  if (block.breaksBefore && place.used > 0) newPage(place, block);
  const gap = gapBefore(place, block);
  const isTop = place.used <= block.repeated;
  if (linesThatFit(block, pageHeight - place.used - gap) === 0 && !isTop) newPage(place, block);
  else place.used += gap;
  const first = place.page;
  let { lines } = block;
  while (lines * block.lineHeight > pageHeight - place.used) {
    lines -= Math.max(1, linesThatFit({ ...block, lines, isWhole: false }, pageHeight - place.used));
    newPage(place, block);
  }
  place.used += lines * block.lineHeight;
  place.after = block.after;
  return first;
}

/** The room that a chain of blocks kept together needs: all of them, and the first two lines of what follows. */
function chainHeight(place: Place, chain: readonly MeasuredBlock[]): number {
  let height = 0;
  let after = place.after;
  for (const [index, block] of chain.entries()) {
    const isLast = index === chain.length - 1;
    const shown = isLast && !block.isWhole && block.lines > 3 ? 2 : block.lines;
    height += Math.max(after, block.before) + shown * block.lineHeight;
    after = block.after;
  }
  return height;
}

/**
 * The page on which each heading falls, by its bookmark, so that the contents are filled in before Word is asked to
 * update them. The rules are Word's own, in the widths of Calibri; a page more or less is the worst it is wrong by.
 */
export function estimatePages(body: XmlPieces): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const place: Place = { page: 1, used: 0, after: 0 };
  let chain: MeasuredBlock[] = [];
  const setChain = () => {
    const [head] = chain;
    if (head && !head.breaksBefore && place.used > 0 && place.used + chainHeight(place, chain) > pageHeight)
      newPage(place, head);
    for (const block of chain) {
      const at = setBlock(place, block);
      for (const bookmark of block.bookmarks) pages.set(bookmark, String(at));
    }
    chain = [];
  };
  for (const block of measuredBlocks(body)) {
    if (block.breaksBefore && chain.length > 0) setChain();
    chain.push(block);
    if (!block.keepsNext) setChain();
  }
  setChain();
  return pages;
}
