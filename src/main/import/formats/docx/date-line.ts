import { readDate } from '../../../../shared/transcript/printed-date';

const clock = /,? (?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$/i;
const monthFirst = /^(?:\p{L}+day,? )?(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u;

/** The date that a line is, with or without a time after it; a date in figures alone may be read in two ways, and is none. */
export function dateOfLine(words: string): string | null {
  const date = words.trim().replace(clock, '').replace(monthFirst, '$2 $1 $3');
  return readDate(date);
}
