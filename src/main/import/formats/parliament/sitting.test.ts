import { expect, it } from 'vitest';
import { statedDate } from './sitting';

it.each([
  ['2031-03-12', '2031-03-12'],
  ['2031-03-12T11:34:05', '2031-03-12'],
  ['Wednesday 12 March 2031', '2031-03-12'],
  ['12th March, 2031', '2031-03-12'],
  ['Tuesday, January 28, 2031', '2031-01-28'],
  ['2031-02-30', null],
  ['2031-13-01', null],
  ['31 Smarch 2031', null],
  ['March 2031', null],
  ['12/03/2031', null],
  ['', null],
])('the date that %j states is %s', (words, date) => {
  expect(statedDate(words)).toBe(date);
});
