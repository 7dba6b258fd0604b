import type { DefaultTreeAdapterTypes } from 'parse5';
import { messageOf } from '../../../../shared/message-of';
import { failed, type Result, succeeded } from '../../../../shared/result';
import type { FormatProblem } from '../format';

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
/** A page, or any part of one that may have parts. */
export type PageTree = DefaultTreeAdapterTypes.ParentNode;

/** A page of a million words has some hundred thousand; more of them take memory and say nothing. */
const mostElements = 1_000_000;

class TooManyElements extends Error {}

/** A page as a tree, with everything in it that a browser would mend mended. Scripts are words like any other: nothing runs. */
export async function parsePage(html: string): Promise<Result<PageTree, FormatProblem>> {
  const { defaultTreeAdapter, parse } = await import('parse5');
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      elements += 1;
      if (elements > mostElements) throw new TooManyElements(`more than ${mostElements} elements`);
      return defaultTreeAdapter.createElement(...args);
    },
  };
  try {
    return succeeded(parse(html, { treeAdapter, scriptingEnabled: false }));
  } catch (error) {
    return failed({ kind: 'damaged', cause: messageOf(error) });
  }
}

export function isElement(node: PageNode | PageTree): node is PageElement {
  return 'tagName' in node;
}

/** The text of a text node; null for anything else. */
export function textOf(node: PageNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

export function childrenOf(node: PageNode | PageTree): readonly PageNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** '' where the element does not have it. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

export function hasClass(element: PageElement, name: string): boolean {
  return attributeOf(element, 'class').split(/\s+/).includes(name);
}

/** Every node below one, in printed order, each before what is in it; without recursion, for trees of any depth. */
export function* nodesBelow(root: PageNode | PageTree): Generator<PageNode> {
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}

export function* elementsBelow(root: PageNode | PageTree): Generator<PageElement> {
  for (const node of nodesBelow(root)) if (isElement(node)) yield node;
}

/** The first element below one for which something holds, in printed order. */
export function findElement(
  root: PageNode | PageTree,
  holds: (element: PageElement) => boolean,
): PageElement | undefined {
  for (const element of elementsBelow(root)) if (holds(element)) return element;
  return undefined;
}

const longestWords = 4_000;
/** As deep and wide as a notice is; a page of nothing but elements is looked at no further. */
const mostNodes = 2_000;

/** The words of an element and of all that is in it; of a long one, the first. Line breaks and blocks are spaces. */
export function wordsIn(root: PageTree): string {
  let words = '';
  let seen = 0;
  for (const node of nodesBelow(root)) {
    seen += 1;
    if (words.length > longestWords || seen > mostNodes) break;
    if (!isElement(node)) words += isInWordless(node) ? '' : (textOf(node) ?? '');
    else if (isBlock(node)) words += ' ';
  }
  return words.replace(/\s+/g, ' ').trim();
}

const wordless: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'template',
  'meta',
  'link',
  'title',
  'base',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'map',
  'area',
  'datalist',
  'noembed',
  'noframes',
  'frameset',
  'param',
  'source',
  'track',
]);

/** What prints nothing, or nothing that is words of the page. */
export function isWordless({ tagName }: PageElement): boolean {
  return wordless.has(tagName);
}

function isInWordless(node: PageNode): boolean {
  const around = 'parentNode' in node ? node.parentNode : null;
  return around !== null && isElement(around) && isWordless(around);
}

const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'frameset',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** Whether what is in it stands in lines of its own. What nobody knows stands in the line around it, as in a browser. */
export function isBlock({ tagName }: PageElement): boolean {
  return blocks.has(tagName);
}
