import { expect, it } from 'vitest';
import { takeLineNumbers } from './line-numbers';
import { rowOf, rowText } from './rows';

/** A page of so many lines, some of which begin with a number. */
function pageOf(lines: number, numbers: Readonly<Record<number, string>>) {
  return Array.from({ length: lines }, (_, at) => {
    const text = `${numbers[at] ?? 'The'} boats lay at the quay.`;
    const place = { left: 70, right: 70 + 5 * text.length, base: 100 + 20 * at, size: 10 };
    return rowOf(0, [{ text, ...place, bold: false, italic: false, spaced: false, isAside: false }]);
  });
}

it.each([
  ['nearer than five lines to the last', { 4: '5', 7: '10' }],
  ['farther than five lines from the last', { 4: '5', 10: '10' }],
  ['before four lines are counted', { 1: '5', 6: '10' }],
])('a number %s is said', (_where, numbers) => {
  const page = pageOf(12, numbers);
  const { pages, taken } = takeLineNumbers([page]);
  expect([pages.flat().map(rowText), taken]).toEqual([page.map(rowText), 0]);
});

it('numbers of every fifth line are taken', () => {
  const { pages, taken } = takeLineNumbers([pageOf(12, { 4: '5', 9: '10' })]);
  expect([pages.flat()[4], taken]).toMatchObject([{ number: 5 }, 2]);
  expect(pages.flat().map(rowText)).toContain('boats lay at the quay.');
});
