import { expect, it } from 'vitest';
import { printedNumber } from './list-number';

it.each([
  [7, '1', '7'],
  [7, '01', '07'],
  [112, '01', '112'],
  [1, '1st', '1st'],
  [12, '1st', '12th'],
  [23, '1st', '23rd'],
  [4, 'i', 'iv'],
  [1994, 'I', 'MCMXCIV'],
  [5_000, 'I', '5000'],
  [0, 'i', '0'],
  [26, 'a', 'z'],
  [27, 'a', 'aa'],
  [28, 'A', 'AB'],
  [702, 'A', 'ZZ'],
  [28, 'aa', 'bb'],
  [53, 'AA', 'AAA'],
  [703, 'aa', '703'],
  [0, 'a', '0'],
  [3, '', ''],
] as const)('%d in the signs “%s” is “%s”', (value, signs, printed) => {
  expect(printedNumber(value, signs)).toBe(printed);
});
