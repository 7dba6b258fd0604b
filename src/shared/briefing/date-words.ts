/** As dates are written out in British English. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "12 March 2024" from an ISO 8601 calendar date, by the calendar alone, whatever the machine's time zone. */
export function dateWords(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate) ?? [];
  const name = monthNames[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${name} ${Number(year)}` : isoDate;
}

/** Westminster's clock, so that the same notebook gives the same document on every machine. */
const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** ISO 8601 date and time, without an offset, as a clock in London showed it; `instant` in milliseconds since 1970. */
export function londonTime(instant: number): string {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of londonClock.formatToParts(clampedInstant(instant))) parts[type] = value;
  const { year = '1970', month, day, hour, minute, second } = parts;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** "12 March 2024" as a calendar in London showed it; `instant` in milliseconds since 1970. */
export function londonDateWords(instant: number): string {
  return dateWords(londonTime(instant));
}

/** Word reads years 1601 to 9999; a clock that was that wrong is shown as 1970 rather than breaking the file. */
function clampedInstant(instant: number): number {
  const isReadable = instant >= Date.UTC(1601, 0, 2) && instant < Date.UTC(9999, 0, 1);
  return isReadable ? instant : 0;
}
