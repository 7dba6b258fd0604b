import { calendarDate } from '../../../../shared/transcript/printed-date';
import type { ReadSource } from '../format';
import { attributeOf, childrenOf, findElement, type PageTree, textOf } from './page-tree';

const longestName = 80;

/** The program that wrote a page, where the page names it. */
export function generatorOf(page: PageTree): Pick<ReadSource, 'maker'> {
  const generator = findElement(
    page,
    (element) => element.tagName === 'meta' && /^generator$/i.test(attributeOf(element, 'name')),
  );
  const maker = generator === undefined ? '' : attributeOf(generator, 'content').trim().slice(0, longestName);
  return maker === '' ? {} : { maker };
}

const day = /\b(\d{2})\/(\d{2})\/(\d{4})\b/;

/** The day that a page's own title names, as the parliaments of these islands write it: "Plenary 12/03/2024". */
export function dateInTitle(page: PageTree): string | null {
  const [, days = '', month = '', year = ''] = day.exec(titleInHead(page)) ?? [];
  return calendarDate(Number(year), Number(month), Number(days));
}

function titleInHead(page: PageTree): string {
  const title = findElement(page, ({ tagName }) => tagName === 'title');
  const words = title === undefined ? [] : childrenOf(title).map((node) => textOf(node) ?? '');
  return words.join('').replace(/\s+/g, ' ').trim();
}
