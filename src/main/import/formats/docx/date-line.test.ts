import { expect, test } from 'vitest';
import { dateOfLine } from './date-line';

test.each([
  ['15 August 2026, 06:07pm', '2026-08-15'],
  ['15 August 2026', '2026-08-15'],
  ['August 15, 2026, 6:07PM', '2026-08-15'],
  ['Jun 4, 2024', '2024-06-04'],
  ['Tuesday 4 June 2024 at 14.30', '2024-06-04'],
  ['2026-08-15 18:07', '2026-08-15'],
  ['2026/02/31', null],
  ['31 June 2024', null],
  ['04/06/2024', null],
  ['06:07pm', null],
  ['We met on 4 June 2024', null],
  ['', null],
])('“%s” is the date %s', (words, date) => expect(dateOfLine(words)).toBe(date));
