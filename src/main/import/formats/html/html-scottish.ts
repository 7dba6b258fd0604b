import type { Certainty } from '../../../../shared/formats';
import type { FileContent } from '../../file-content';
import type { Format, ReadSource } from '../format';
import { isPage } from './html';
import { dateInTitle } from './page-facts';
import { pageTextOf } from './page-text';
import {
  attributeOf,
  childrenOf,
  elementsBelow,
  findElement,
  hasClass,
  isElement,
  type PageElement,
  type PageTree,
  textOf,
  wordsIn,
} from './page-tree';
import { readPage } from './read-page';
import type { PageRules, Taken } from './write-lines';

/** A page of the Scottish Parliament's Official Report: a Member's name in bold and linked, or bold in a box with the words. */
export const htmlScottishFormat: Format = {
  id: 'html-scottish',
  version: 1,
  container: 'text',
  recognise,
  read: (file) =>
    readPage(file, {
      rulesFor,
      kept: ({ tagName }) => tagName === 'h1',
      factsOf,
    }),
};

function recognise(file: FileContent): Certainty | null {
  if (!isPage(file)) return null;
  const html = pageTextOf(file)?.html ?? '';
  const isBoxed = /class=["'][^"']{0,200}\bor-(?:contribution-box|bill-section-bold|italic)\b/.test(html);
  const isLinked = /<strong>\s*<a\s[^>]{0,300}>/i.test(html);
  const isTheirs = /\bparliament\.scot\b|\bscottish\.parliament\.uk\b/.test(html);
  if (isBoxed) return isTheirs ? 'certain' : 'likely';
  return isTheirs && isLinked && /\bofficial report\b/i.test(html) ? 'likely' : null;
}

function factsOf(page: PageTree): Pick<ReadSource, 'facts' | 'maker'> {
  const date = dateInTitle(page);
  return { facts: date === null ? {} : { date }, maker: 'parliament.scot' };
}

const time = /^\d{1,2}[:.]\d{2}$/;

const side = /^(?:for|against|abstentions)$/i;

function rulesFor(page: PageTree): PageRules {
  const votes = listsOfVotes(page);
  return {
    take: (element) => (votes.has(element) ? { kind: 'leave-out', as: 'votes' } : take(element)),
    judge: (words) => (time.test(words) || side.test(words) ? 'aside' : null),
  };
}

function take(element: PageElement): Taken | null {
  const { tagName } = element;
  if (tagName === 'strong' && isLinkedName(element)) return label(element);
  if (hasClass(element, 'or-bill-section-bold'))
    return isInBox(element) ? label(element) : { kind: 'style', style: 'bold' };
  if (hasClass(element, 'or-italic')) return { kind: 'style', style: 'italic' };
  if (hasClass(element, 'share-float-right')) return { kind: 'leave-out', as: 'surroundings' };
  if (tagName === 'p' && hasClass(element, 'lead')) return { kind: 'heading', level: 3 };
  return /^h[1-4]$/.test(tagName) ? { kind: 'breaks' } : null;
}

function label(element: PageElement): Taken | null {
  const speaker = wordsIn(element).replace(/\s*:$/, '');
  return speaker === '' ? null : { kind: 'label', speaker };
}

/** The name alone in its paragraph; a link in bold inside a sentence is no label. */
function isLinkedName(strong: PageElement): boolean {
  const link = findElement(strong, ({ tagName }) => tagName === 'a');
  if (link === undefined) return false;
  const name = attributeOf(link, 'name');
  if (name === '' && !/\bmsps?\b/i.test(attributeOf(link, 'href'))) return false;
  return isFirst(strong);
}

function isInBox(element: PageElement): boolean {
  const { parentNode } = element;
  return (
    parentNode !== null &&
    isElement(parentNode) &&
    hasClass(parentNode, 'or-contribution-box') &&
    isFirst(element)
  );
}

/** Whether no word stands before an element in the paragraph that it is in. */
function isFirst(element: PageElement): boolean {
  const { parentNode } = element;
  if (parentNode === null) return false;
  for (const node of childrenOf(parentNode)) {
    if (node === element) return true;
    const words = isElement(node) ? wordsIn(node) : (textOf(node) ?? '').trim();
    if (words !== '') return !isElement(parentNode) || parentNode.tagName !== 'p';
  }
  return false;
}

/** The names under "For", "Against" and "Abstentions". */
function listsOfVotes(page: PageTree): ReadonlySet<PageElement> {
  const lists = new Set<PageElement>();
  let isNext = false;
  for (const element of elementsBelow(page)) {
    if (element.tagName !== 'p') continue;
    if (isNext) lists.add(element);
    isNext = !isNext && side.test(wordsIn(element));
  }
  return lists;
}
