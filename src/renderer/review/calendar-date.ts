/** A date as three fields, as typed. */
export interface DateParts {
  readonly day: string;
  /** "1" to "12", or empty. */
  readonly month: string;
  readonly year: string;
}

export const noParts: DateParts = { day: '', month: '', year: '' };

const pad = (part: number, length: number): string => String(part).padStart(length, '0');

/** The ISO 8601 date that the fields say, or null where they say none: something missing, or 31 February. */
export function readDate({ day, month, year }: DateParts): string | null {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim()) || month === '') return null;
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d && date.getUTCFullYear() === y;
  return exists ? `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}` : null;
}

/** The fields that say an ISO 8601 date; empty for none. */
export function partsOf(date: string | null): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
