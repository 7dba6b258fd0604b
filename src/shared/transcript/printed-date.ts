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
const earliest = 1800;
const latest = 2199;

/**
 * The date that words are, where they are a date and nothing else, in full: "Tuesday 12 March 2024". Null for one that no
 * calendar has, or whose weekday is another's; one in figures alone may be read in two ways, and is none.
 */
export function readDate(words: string): string | null {
  const [, weekday, day, monthName, year] = printed.exec(words.trim()) ?? [];
  if (day === undefined || monthName === undefined || year === undefined) return null;
  const month = months.findIndex((name) => name === monthName.toLowerCase() || isShortened(monthName, name));
  if (month === -1 || Number(year) < earliest || Number(year) > latest) return null;
  const date = new Date(Date.UTC(Number(year), month, Number(day)));
  if (date.getUTCDate() !== Number(day)) return null;
  if (weekday !== undefined && weekdays[date.getUTCDay()] !== weekday.toLowerCase()) return null;
  return date.toISOString().slice(0, 10);
}

function isShortened(printedMonth: string, month: string): boolean {
  const short = printedMonth.toLowerCase();
  return (short.length === 3 || short === 'sept') && month.startsWith(short);
}
