const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const printed =
  /^(?:(\p{L}+day),? (?:the )?)?(\d{1,2})(?:st|nd|rd|th)?(?: of)? (\p{L}{3,9})\.?,? (\d{4})\.?$/iu;
const monthFirst = /^(?:(\p{L}+day),? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\.?$/iu;
const earliest = 1800;
const latest = 2199;

/**
 * The date that words are, where they are a date and nothing else, in full: "Tuesday 12 March 2024". Null for one that no
 * calendar has, or whose weekday is another's; one in figures alone may be read in two ways, and is none.
 */
export function readDate(words: string): string | null {
  const dayFirst = words
    .trim()
    .replace(monthFirst, (_all, weekday = '', month, day, year) =>
      `${weekday} ${day} ${month} ${year}`.trim(),
    );
  const [, weekday, day, monthName, year] = printed.exec(dayFirst) ?? [];
  if (day === undefined || monthName === undefined || year === undefined) return null;
  const month = months.findIndex((name) => name === monthName.toLowerCase() || isShortened(monthName, name));
  const date = calendarDate(Number(year), month + 1, Number(day));
  if (date === null || weekday === undefined) return date;
  return weekdays[new Date(date).getUTCDay()] === weekday.toLowerCase() ? date : null;
}

/** A day as ISO 8601 has it; null where no calendar has it, or no transcript can be of it. `month` counts from 1. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (!(year >= earliest && year <= latest)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : null;
}

function isShortened(printedMonth: string, month: string): boolean {
  const short = printedMonth.toLowerCase();
  return (short.length === 3 || short === 'sept') && month.startsWith(short);
}
