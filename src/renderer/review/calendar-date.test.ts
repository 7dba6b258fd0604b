import { describe, expect, it } from 'vitest';
import { partsOf, readDate } from './calendar-date';

describe('a date in three fields', () => {
  it.each([
    ['4', '3', '2024', '2024-03-04'],
    ['29', '2', '2024', '2024-02-29'],
    ['29', '2', '2023', null],
    ['31', '4', '2024', null],
    ['0', '4', '2024', null],
    ['4', '', '2024', null],
    ['4', '3', '24', null],
    ['', '', '', null],
    ['four', '3', '2024', null],
  ])('day %j, month %j, year %j is %j', (day, month, year, date) => {
    expect(readDate({ day, month, year })).toBe(date);
  });

  it('gives back the fields it was read from', () => {
    expect([partsOf('2024-03-04'), partsOf(null)]).toEqual([
      { day: '4', month: '3', year: '2024' },
      { day: '', month: '', year: '' },
    ]);
  });
});
