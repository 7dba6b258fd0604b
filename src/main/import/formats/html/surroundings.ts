import type { DroppedKind } from '../../../../shared/transcript/provenance';
import {
  attributeOf,
  isElement,
  isWordless,
  nodesBelow,
  type PageElement,
  textOf,
  wordsIn,
} from './page-tree';

const controls: ReadonlySet<string> = new Set([
  'nav',
  'button',
  'select',
  'textarea',
  'input',
  'label',
  'dialog',
  'menu',
  'noscript',
  'progress',
  'meter',
]);
const lists: ReadonlySet<string> = new Set(['aside', 'ul', 'ol', 'table']);
const roles =
  /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|tooltip)$/;
/** In a class or an id, as a word of its own: names of nothing that anybody says. */
const names =
  /(?:^|[\s_-])(?:cookies?|breadcrumbs?|newsletter|advert|adverts|advertisement|skiplinks?|skip-link|pagination|pager|navbar|navigation|masthead|visually-hidden|visuallyhidden|sr-only|screen-reader-text)(?:$|[\s_-])/i;
/** In a class alone: names of what people speak about as well ("social care", "market share"). */
const doubtfulNames =
  /(?:^|[\s_-])(?:consent|share|sharing|social|popup|modal|toolbar|menu|related|promo|subscribe)(?:$|[\s_-])/i;
const ofText: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article']);
const struck: ReadonlySet<string> = new Set(['del', 's', 'strike']);
/** Whatever is longer is something that was said, whatever it is called. In UTF-16 code units. */
const longestNotice = 2_400;
const mostNodesOfNotice = 600;
const fewestLinks = 3;
const mostlyLinks = 0.7;
/** A list of links is looked at no further than this: it is one long before. */
const mostNodes = 300;

/** As what an element of any page is left out with all that is in it; undefined where it is kept, null where it has no words. */
export function leftOutAs(element: PageElement): DroppedKind | null | undefined {
  if (isWordless(element)) return null;
  if (isHidden(element) || struck.has(element.tagName)) return 'deleted';
  if (isFootnote(element)) return 'footnote';
  return isSurrounding(element) ? 'surroundings' : undefined;
}

function isHidden(element: PageElement): boolean {
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style'));
}

/** As Word numbers and places them in a page that it saves. */
function isFootnote(element: PageElement): boolean {
  if (element.tagName === 'a') return /^#_(?:ftn|edn)/i.test(attributeOf(element, 'href'));
  return /^(?:ftn|edn)\d+$/i.test(attributeOf(element, 'id'));
}

function isSurrounding(element: PageElement): boolean {
  const { tagName, parentNode } = element;
  if (tagName === 'body' || tagName === 'main' || tagName === 'html') return false;
  if (controls.has(tagName)) return true;
  if (tagName === 'footer') {
    const of = parentNode !== null && isElement(parentNode) ? parentNode.tagName : '';
    return of !== 'blockquote' && of !== 'figure' && isShort(element);
  }
  const role = attributeOf(element, 'role');
  if (roles.test(role) && (role !== 'banner' || !holdsTitle(element))) return isShort(element);
  if ((lists.has(tagName) || role === 'complementary') && isListOfLinks(element)) return true;
  if (tagName === 'header') return isListOfLinks(element) && !holdsTitle(element);
  return isNamed(element) && isShort(element);
}

function isNamed(element: PageElement): boolean {
  const classes = attributeOf(element, 'class');
  if (element.tagName !== 'h1' && names.test(classes)) return true;
  if (ofText.has(element.tagName)) return false;
  return names.test(attributeOf(element, 'id')) || (doubtfulNames.test(classes) && isForPressing(element));
}

/** Links and controls, with no more than a few words beside them. In UTF-16 code units. */
const fewWords = 120;

function isForPressing(element: PageElement): boolean {
  let seen = 0;
  let words = 0;
  let pressed = 0;
  for (const node of nodesBelow(element)) {
    seen += 1;
    if (seen > mostNodes || words > fewWords) return false;
    if (isElement(node) && (node.tagName === 'a' || controls.has(node.tagName))) {
      pressed += 1;
      words -= wordsIn(node).length;
    }
    words += textOf(node)?.trim().length ?? 0;
  }
  return pressed > 0 && words <= fewWords;
}

function isShort(element: PageElement): boolean {
  let seen = 0;
  let length = 0;
  for (const node of nodesBelow(element)) {
    seen += 1;
    length += textOf(node)?.trim().length ?? 0;
    if (seen > mostNodesOfNotice || length > longestNotice) return false;
  }
  return true;
}

function holdsTitle(element: PageElement): boolean {
  let seen = 0;
  for (const node of nodesBelow(element)) {
    if (isElement(node) && node.tagName === 'h1') return true;
    seen += 1;
    if (seen > mostNodes) return false;
  }
  return false;
}

/** Links and little else, with no paragraph among them. */
function isListOfLinks(element: PageElement): boolean {
  let seen = 0;
  let links = 0;
  let linked = 0;
  let all = 0;
  for (const node of nodesBelow(element)) {
    seen += 1;
    if (seen > mostNodes) break;
    if (isElement(node)) {
      if (node.tagName === 'p' || node.tagName === 'h1') return false;
      if (node.tagName !== 'a') continue;
      links += 1;
      linked += wordsIn(node).length;
    } else {
      all += textOf(node)?.trim().length ?? 0;
    }
  }
  return links >= fewestLinks ? linked > all * mostlyLinks : links > 1 && linked >= all;
}
