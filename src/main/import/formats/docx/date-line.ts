import { calendarDate, readDate } from '../../../../shared/transcript/printed-date';

const clock = /[ ,]*(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$/i;
const yearFirst = /^(\d{4})[-/](\d{2})[-/](\d{2})$/;

/** The date that a line is, with or without a time after it; one in figures that may be read in two ways is none. */
export function dateOfLine(words: string): string | null {
  const date = words.trim().replace(clock, '');
  const [, year, month, day] = yearFirst.exec(date) ?? [];
  return year === undefined ? readDate(date) : calendarDate(Number(year), Number(month), Number(day));
}
