import type { Certainty } from '../../../../shared/formats';
import { readDate } from '../../../../shared/transcript/printed-date';
import type { SourceFacts } from '../../facts';
import type { FileContent } from '../../file-content';
import type { Format, ReadSource } from '../format';
import { isPage } from './html';
import { pageTextOf } from './page-text';
import {
  attributeOf,
  findElement,
  hasClass,
  isElement,
  type PageElement,
  type PageTree,
  wordsIn,
} from './page-tree';
import { readPage } from './read-page';
import type { PageRules, Taken } from './write-lines';

/** A page of the Hansard website as a browser saves it: the page itself says who speaks, and where columns begin. */
export const htmlHansardFormat: Format = {
  id: 'html-hansard',
  version: 1,
  container: 'text',
  recognise,
  read: (file) => readPage(file, { rulesFor: () => hansardRules, kept: isBanner, factsOf }),
};

function recognise(file: FileContent): Certainty | null {
  if (!isPage(file)) return null;
  const html = pageTextOf(file)?.html ?? '';
  const marked = /class=["'][^"']{0,200}\b(?:debate-item|attributed-to-details|column-number)\b/.test(html);
  if (!marked) return null;
  return html.includes('hansard.parliament.uk') ? 'certain' : 'likely';
}

function isBanner(element: PageElement): boolean {
  return hasClass(element, 'hero-banner') || element.tagName === 'h1';
}

const hansardRules: PageRules = { take };

const column = /\d{1,5}[A-Za-z]{0,3}/;

function take(element: PageElement): Taken | null {
  if (hasClass(element, 'column-number')) return columnMark(element);
  if (hasClass(element, 'attributed-to-details')) return label(element);
  if (hasClass(element, 'debate-item')) return { kind: 'breaks' };
  if (hasClass(element, 'share')) return { kind: 'leave-out', as: 'surroundings' };
  if (isTime(element)) return { kind: 'aside' };
  return isListOfVotes(element) ? { kind: 'leave-out', as: 'votes' } : null;
}

function columnMark(element: PageElement): Taken {
  const told = attributeOf(element, 'data-column-number') || attributeOf(element, 'id') || wordsIn(element);
  const number = column.exec(told)?.[0];
  return number === undefined
    ? { kind: 'leave-out', as: 'page-furniture' }
    : { kind: 'mark', mark: { kind: 'column', column: number } };
}

/** The name, and beside it whom or what the Member stands for. */
function label(element: PageElement): Taken {
  const parts = ['primary-text', 'secondary-text'].map((name) =>
    findElement(element, (inner) => hasClass(inner, name)),
  );
  const words = parts.map((part) => (part === undefined ? '' : wordsIn(part))).filter((part) => part !== '');
  const speaker = (words.length > 0 ? words.join(' ') : wordsIn(element)).replace(/\s*:$/, '');
  return speaker === '' ? { kind: 'leave-out', as: null } : { kind: 'label', speaker };
}

function isTime(element: PageElement): boolean {
  const classes = attributeOf(element, 'class');
  return (
    /\b(?:time-?stamp|timecode|hs_timeline)\b/i.test(classes) || /\bdebate-item-timestamp/i.test(classes)
  );
}

/** Who voted how, under the count of a division; the count is kept. */
function isListOfVotes(element: PageElement): boolean {
  if (
    !['ul', 'ol', 'table'].includes(element.tagName) &&
    !/\bmembers?-list\b/i.test(attributeOf(element, 'class'))
  )
    return false;
  for (let around = element.parentNode; around !== null && isElement(around); around = around.parentNode)
    if (/\bdivisions?\b|\bdebate-item-division/i.test(attributeOf(around, 'class'))) return true;
  return false;
}

const volume = /\bVolume \d{1,4}\b/;
const debatedOn = /\bdebated on (?:\p{L}+ )?(\d{1,2} \p{L}+ \d{4})\b/iu;

function factsOf(page: PageTree): Pick<ReadSource, 'facts' | 'maker'> {
  const banner = findElement(page, (element) => hasClass(element, 'hero-banner'));
  const words = wordsIn(banner ?? page);
  const date = readDate(debatedOn.exec(words)?.[1] ?? '');
  const reference = volume.exec(words)?.[0];
  const facts: SourceFacts = {
    eventKind: 'debate',
    ...(date !== null && { date }),
    ...(reference !== undefined && { reference }),
  };
  return { facts, maker: 'hansard.parliament.uk' };
}
