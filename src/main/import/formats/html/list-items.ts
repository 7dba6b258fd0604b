import { type NumberSigns, printedNumber } from '../list-number';
import { attributeOf, childrenOf, isElement, type PageElement } from './page-tree';

const byType: ReadonlyMap<string, NumberSigns> = new Map(
  (['1', 'a', 'A', 'i', 'I'] as const).map((signs) => [signs, signs]),
);
/** What a style says that a browser prints as a number; of other styles, a bullet or nothing. */
const byStyle: ReadonlyMap<string, NumberSigns> = new Map([
  ['decimal', '1'],
  ['decimal-leading-zero', '01'],
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
]);
const styleOfList = /(?:^|[;\s])list-style(?:-type)?\s*:([^;]*)/i;

/** Counts the items of a page's ordered lists as they come, by the lists. */
export type ListItems = Map<PageElement, number>;

/** What a browser prints before an item of an ordered list, with the space after it; '' for anything else. */
export function numberOfItem(items: ListItems, item: PageElement): string {
  const list = item.parentNode;
  if (item.tagName !== 'li' || list === null || !isElement(list) || list.tagName !== 'ol') return '';
  const isReversed = list.attrs.some(({ name }) => name === 'reversed');
  const before = items.get(list);
  const next = before === undefined ? startOf(list, isReversed) : before + (isReversed ? -1 : 1);
  const number = wholeNumber(attributeOf(item, 'value')) ?? next;
  items.set(list, number);
  const signs = signsOf(item) ?? signsOf(list) ?? (saysNothing(list, item) ? '' : '1');
  return signs === '' ? '' : `${printedNumber(number, signs)}. `;
}

/**
 * A list that the page has a class or a role for, and that says nothing of numbers, is often one of its layout, and without
 * its style sheet nobody can tell: a number that was not printed would be worse than none.
 */
function saysNothing(list: PageElement, item: PageElement): boolean {
  const has = (element: PageElement, names: readonly string[]) =>
    element.attrs.some(({ name }) => names.includes(name));
  return has(list, ['class', 'role']) && !has(list, ['start', 'reversed']) && !has(item, ['value']);
}

function startOf(list: PageElement, isReversed: boolean): number {
  const start = wholeNumber(attributeOf(list, 'start'));
  if (start !== undefined || !isReversed) return start ?? 1;
  return childrenOf(list).filter((child) => isElement(child) && child.tagName === 'li').length;
}

function wholeNumber(value: string): number | undefined {
  return /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** Undefined where the element does not say. */
function signsOf(element: PageElement): NumberSigns | undefined {
  const style = styleOfList.exec(attributeOf(element, 'style').slice(0, 1_000))?.[1];
  const words = style?.trim().toLowerCase().split(/\s+/) ?? [];
  const named = words.map((word) => byStyle.get(word)).find((signs) => signs !== undefined);
  if (named !== undefined) return named;
  return words.some((word) => /^(?:none|disc|circle|square)$/.test(word))
    ? ''
    : byType.get(attributeOf(element, 'type'));
}

const ownNumber = /^[\s([]*(Q\.?\s?)?([\p{L}\p{N}]{1,30})\s?($|[.)\]])?/iu;

/** Whether words begin with the number that would be printed before them: "Q94" or "94." in an item whose number is "94. ". */
export function printsItself(words: string, number: string): boolean {
  const [, question, own, end] = ownNumber.exec(words) ?? [];
  if (own === undefined || (question === undefined && end === undefined)) return false;
  return `${own.toLowerCase()}. ` === number.toLowerCase();
}
