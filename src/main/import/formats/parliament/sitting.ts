import { monthNames } from '../../../../shared/briefing/date-words';
import type { SourceLine } from '../../../../shared/transcript/source-line';
import type { Reading } from '../reading';

/** What the parts of a file say of the day and the House; a file may hold several. */
export interface Sitting {
  readonly dates: Set<string>;
  readonly houses: Set<string>;
}

export function newSitting(): Sitting {
  return { dates: new Set(), houses: new Set() };
}

const isoDate = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+),? (\d{4})\b/;
const monthFirst = /\b([A-Z][a-z]+) (\d{1,2}),? (\d{4})\b/;

/** The calendar date that words state, as ISO 8601; null where they state none. */
export function statedDate(words: string): string | null {
  const [, year, month, day] = isoDate.exec(words) ?? [];
  if (year && month && day) return calendarDate(year, Number(month), day);
  const [, first, name, last] = dayFirst.exec(words) ?? [];
  if (first && name && last) return calendarDate(last, monthOf(name), first);
  const [, named, second, end] = monthFirst.exec(words) ?? [];
  return named && second && end ? calendarDate(end, monthOf(named), second) : null;
}

function monthOf(name: string): number {
  return monthNames.findIndex((month) => month === name) + 1;
}

function calendarDate(year: string, month: number, day: string): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

/**
 * The date and the House as facts, where all of the file is of one; what is no committee's is a debate. Where a file holds several debates, none of their
 * headings is the title of all, and it is called by its House; where it holds one, its heading is the title.
 */
export function factsOfSitting(
  { dates, houses }: Sitting,
  { facts }: Reading,
  lines: readonly SourceLine[],
): void {
  const [date] = dates;
  if (date !== undefined && dates.size === 1) facts.date = date;
  if (![...houses].some((house) => /committee/i.test(house))) facts.eventKind = 'debate';
  const [house] = houses;
  if (house === undefined || houses.size > 1) return;
  facts.reference ??= house;
  const [first, second] = lines.filter(({ heading }) => heading === 1);
  if (first === undefined || second === undefined || facts.title !== undefined) return;
  facts.title = house;
  facts.lines = { ...facts.lines, [first.id]: 'narration' };
}
