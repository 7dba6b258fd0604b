import type { Certainty } from '../../../../shared/formats';
import type { SpeakerDecision } from '../../../../shared/transcript/decisions';
import type { SourceFacts } from '../../facts';
import type { FileContent } from '../../file-content';
import type { Format, ReadSource } from '../format';
import { isPage } from './html';
import { dateInTitle } from './page-facts';
import { pageTextOf } from './page-text';
import {
  attributeOf,
  elementsBelow,
  findElement,
  hasClass,
  isElement,
  type PageElement,
  type PageTree,
  wordsIn,
} from './page-tree';
import { readPage } from './read-page';
import type { PageRules, Taken } from './write-lines';

/**
 * A page of the Senedd's Record, with both languages in it: what was said in the language it was said in is kept, and the
 * translation beside it is told as left out, so that a quotation is of words that somebody said.
 */
export const htmlSeneddFormat: Format = {
  id: 'html-senedd',
  version: 1,
  container: 'text',
  recognise,
  read: (file) =>
    readPage(file, { rulesFor: () => seneddRules, kept: ({ tagName }) => tagName === 'h1', factsOf }),
};

function recognise(file: FileContent): Certainty | null {
  if (!isPage(file)) return null;
  const html = pageTextOf(file)?.html ?? '';
  if (!/class=["']itemContent\b/.test(html) || !/class=["']contributionText\b/.test(html)) return null;
  return /\b(?:record|cofnod)\.(?:senedd|assembly|cynulliad)\.(?:wales|cymru)\b/.test(html)
    ? 'certain'
    : 'likely';
}

const seneddRules: PageRules = { take };

const clock = /^\d{1,2}:\d{2}(?::\d{2})?$/;

function take(element: PageElement): Taken | null {
  if (hasClass(element, 'itemContent')) {
    const isHeading = hasClass(element, 'heading') || hasClass(element, 'subHeading');
    return isHeading ? { kind: 'heading', level: hasClass(element, 'heading') ? 2 : 3 } : { kind: 'breaks' };
  }
  if (hasClass(element, 'translation')) return translation(element);
  if (hasClass(element, 'verbatim')) return { kind: 'keep' };
  if (element.tagName === 'span' && hasClass(element, 'name') && isInHeader(element)) return label(element);
  if (hasClass(element, 'memberTitle')) return { kind: 'leave-out', as: null };
  return clock.test(attributeOf(element, 'class') === '' ? '' : wordsIn(element)) ? timeMark(element) : null;
}

function label(element: PageElement): Taken | null {
  const speaker = wordsIn(element).replace(/\s*:$/, '');
  return speaker === '' ? null : { kind: 'label', speaker };
}

function timeMark(element: PageElement): Taken {
  return { kind: 'mark', mark: { kind: 'time', time: wordsIn(element) } };
}

/** Where nothing stands beside it, the translation is all there is. */
function translation(element: PageElement): Taken {
  const { parentNode } = element;
  const verbatim =
    parentNode === null ? undefined : findElement(parentNode, (other) => hasClass(other, 'verbatim'));
  const isOnly = verbatim === undefined || wordsIn(verbatim) === '';
  return isOnly ? { kind: 'keep' } : { kind: 'leave-out', as: 'translation' };
}

function around(element: PageElement, name: string): PageElement | null {
  for (let outer = element.parentNode; outer !== null && isElement(outer); outer = outer.parentNode)
    if (hasClass(outer, name)) return outer;
  return null;
}

/** A name among the words is a word. */
function isInHeader(element: PageElement): boolean {
  return around(element, 'itemContent') !== null && around(element, 'contributionText') === null;
}

function factsOf(page: PageTree): Pick<ReadSource, 'facts' | 'maker'> {
  const date = dateInTitle(page);
  const speakers = new Map<string, SpeakerDecision>();
  for (const title of elementsBelow(page)) {
    const item = hasClass(title, 'memberTitle') ? around(title, 'itemContent') : null;
    const name = item && findElement(item, (inner) => inner.tagName === 'span' && hasClass(inner, 'name'));
    const role = wordsIn(title);
    if (name && role !== '' && !speakers.has(wordsIn(name))) speakers.set(wordsIn(name), { role });
  }
  const facts: SourceFacts = {
    ...(date !== null && { date }),
    ...(speakers.size > 0 && { speakers }),
  };
  return { facts, maker: 'record.senedd.wales' };
}
