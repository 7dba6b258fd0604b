import type { PageLine, Range, SourcePlace } from './source-place';

/** The rest of the later number in the fewest figures: "95–6", "497–8", but "112–13" as it is said. */
function elided(first: string, last: string): string {
  if (first.length !== last.length || last < first) return last;
  let same = 0;
  while (same < last.length - 1 && first[same] === last[same]) same += 1;
  const isTeen = last.length > 1 && last.at(-2) === '1';
  return last.slice(isTeen ? Math.min(same, last.length - 2) : same);
}

/** Captions count thousandths, by which nobody looks for a place. */
const withoutFraction = (time: string) => time.replace(/[.,]\d{3}$/, '');

const figures = /^(\d+)(.*)$/;

/** "c123", "cc123–4", "cc45–6WH"; where the letters behind differ, both whole. */
function numbered(sign: string, { first, last }: Range<string>): string {
  if (first === last) return `${sign}${first}`;
  const [, from = '', suffix = ''] = figures.exec(first) ?? [];
  const [, to = '', sameSuffix] = figures.exec(last) ?? [];
  if (to === '' || from === '' || suffix !== sameSuffix)
    return `${sign}${sign.toLowerCase()}${first}–${last}`;
  return `${sign}${sign.toLowerCase()}${from}–${elided(from, to)}${suffix}`;
}

/** "Q94" and "94" of sources are the same question; "T1", a topical one, is no number with a Q. */
function questionWords({ first, last }: Range<string>): string {
  const [from, to] = [first, last].map((question) => question.replace(/^Q\.?\s*/i, ''));
  if (from === undefined || to === undefined) return '';
  return /^\d/.test(from) ? numbered('Q', { first: from, last: to }) : from === to ? from : `${from}–${to}`;
}

function pageWords({ first, last }: Range<PageLine>): string {
  const isOne = first.page === last.page;
  if (first.line === null || last.line === null)
    return isOne ? `p ${first.page}` : `pp ${first.page}–${elided(`${first.page}`, `${last.page}`)}`;
  if (!isOne) return `p ${first.page} line ${first.line} to p ${last.page} line ${last.line}`;
  return first.line === last.line
    ? `p ${first.page} line ${first.line}`
    : `p ${first.page} lines ${first.line}–${elided(`${first.line}`, `${last.line}`)}`;
}

/**
 * What a passage is cited by in its source, in the fewest words: the column where there are columns, else the question,
 * the numbered line of a page, the time, or the page alone. Null where the source has none of them.
 */
export function sourcePlaceWords({ columns, questions, pages, time }: SourcePlace): string | null {
  if (columns) return numbered('c', columns);
  if (questions) return questionWords(questions);
  if (pages && pages.first.line !== null) return pageWords(pages);
  if (time !== null) return `at ${withoutFraction(time)}`;
  return pages && pageWords(pages);
}

/** The same for a margin, where there is hardly any room: of a page's lines the first, as "p 12:3", and the time alone. */
export function placeInMargin(place: SourcePlace): string | null {
  const { columns, questions, pages, time } = place;
  if (columns || questions) return sourcePlaceWords(place);
  if (pages && pages.first.line !== null) return `p ${pages.first.page}:${pages.first.line}`;
  return time === null ? sourcePlaceWords(place) : withoutFraction(time);
}
