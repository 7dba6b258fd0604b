import type { DropList } from '../../drop-list';
import {
  attributeOf,
  childrenOf,
  elementsBelow,
  findElement,
  isElement,
  isWordless,
  type PageElement,
  type PageNode,
  type PageTree,
  textOf,
  wordsIn,
} from './page-tree';

/** A landmark holds a page's text where it has at least this share of all that is no link. */
const leastShare = 0.5;

/**
 * The elements that hold what a page is there for, in printed order: the landmark with most of the text and what of the
 * rest is `kept`; without a landmark, the whole page. All else is told as surroundings.
 */
export function findContent(
  page: PageTree,
  kept: (element: PageElement) => boolean,
  dropped: DropList,
): readonly PageElement[] {
  const body = findElement(page, ({ tagName }) => tagName === 'body' || tagName === 'frameset');
  if (body === undefined) return [];
  const landmark = findLandmark(body);
  if (landmark === null) return [body];
  const inside = new Set<PageNode>([landmark]);
  for (let around = landmark.parentNode; around !== null && isElement(around); around = around.parentNode)
    inside.add(around);
  return rootsAround(body, landmark, inside, kept, dropped);
}

function rootsAround(
  body: PageElement,
  landmark: PageElement,
  inside: ReadonlySet<PageNode>,
  kept: (element: PageElement) => boolean,
  dropped: DropList,
): readonly PageElement[] {
  const roots: PageElement[] = [];
  const waiting = [...childrenOf(body)].reverse();
  if (landmark === body) return [body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === landmark) roots.push(landmark);
    else if (inside.has(node)) for (const child of childrenOf(node).toReversed()) waiting.push(child);
    else if (isElement(node)) leaveOrKeep(node, kept, roots, dropped);
    else tell(textOf(node)?.trim() ?? '', dropped);
  }
  return roots;
}

function leaveOrKeep(
  element: PageElement,
  kept: (element: PageElement) => boolean,
  roots: PageElement[],
  dropped: DropList,
): void {
  if (isWordless(element)) return;
  const found = kept(element) ? element : findElement(element, kept);
  if (found === undefined) tell(wordsIn(element), dropped);
  else roots.push(found);
}

function tell(words: string, dropped: DropList): void {
  if (words !== '') dropped.add('surroundings', words);
}

function findLandmark(body: PageElement): PageElement | null {
  const prose = proseOf(body);
  const least = (prose.get(body) ?? 0) * leastShare;
  let best: PageElement | null = null;
  for (const element of elementsBelow(body)) {
    const isMain = element.tagName === 'main' || attributeOf(element, 'role') === 'main';
    if (!isMain && (element.tagName !== 'article' || best !== null)) continue;
    if ((prose.get(element) ?? 0) >= Math.max(1, least)) best = element;
  }
  return best;
}

/** How long the text of every element is, but for its links, counted from the leaves. */
function proseOf(root: PageElement): ReadonlyMap<PageNode, number> {
  const order: PageNode[] = [];
  const waiting: PageNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    order.push(node);
    if (isElement(node) && (node.tagName === 'a' || isWordless(node))) continue;
    for (const child of childrenOf(node)) waiting.push(child);
  }
  const prose = new Map<PageNode, number>();
  for (const node of order.reverse()) {
    const own = (prose.get(node) ?? 0) + (textOf(node)?.trim().length ?? 0);
    prose.set(node, own);
    const around = 'parentNode' in node ? node.parentNode : null;
    if (around !== null && isElement(around)) prose.set(around, (prose.get(around) ?? 0) + own);
  }
  return prose;
}
