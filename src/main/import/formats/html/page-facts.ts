import { calendarDate } from '../../../../shared/transcript/printed-date';
import type { ReadSource } from '../format';
import { attributeOf, childrenOf, findElement, type PageTree, textOf } from './page-tree';

const longestName = 80;

/** The program that wrote a page and the day on which it was put up, where the head of the page names them. */
export function factsOfHead(page: PageTree): Pick<ReadSource, 'facts' | 'maker'> {
  const maker = metaOf(page, /^generator$/i).slice(0, longestName);
  const published = isoDay.exec(metaOf(page, publication))?.[0];
  return { ...(maker !== '' && { maker }), ...(published !== undefined && { facts: { published } }) };
}

const publication =
  /^(?:article:published_time|og:published_time|datepublished|pubdate|publish-?date|dc(?:terms)?\.(?:date|issued|created))$/i;
const isoDay = /^\d{4}-\d{2}-\d{2}(?!\d)/;

function metaOf(page: PageTree, name: RegExp): string {
  const meta = findElement(
    page,
    (element) =>
      element.tagName === 'meta' &&
      ['name', 'property', 'itemprop'].some((kind) => name.test(attributeOf(element, kind))),
  );
  return meta === undefined ? '' : attributeOf(meta, 'content').trim();
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
