import { expect, it } from 'vitest';
import { findFurniture } from './page-furniture';
import { rowOf, rowText } from './rows';

type Words = readonly [text: string, base: number, left?: number];

function pagesOf(pages: readonly (readonly Words[])[], isNumbered = false) {
  return pages.map((words, page) => {
    const pieces = words.map(([text, base, left = 70]) => ({
      text,
      left,
      right: left + 5 * text.length,
      base,
      size: 10,
      bold: false,
      italic: false,
      spaced: false,
      isAside: false,
    }));
    const bases = [...new Set(words.map(([, base]) => base))];
    return bases.map((base, at) =>
      rowOf(
        page,
        pieces.filter((piece) => piece.base === base),
        isNumbered ? at + 1 : null,
      ),
    );
  });
}

function furnitureOf(pages: readonly (readonly Words[])[], isNumbered = false) {
  const { rows, pageNumber, columns } = findFurniture(pagesOf(pages, isNumbered));
  return {
    told: [...rows].map(rowText),
    numbers: pages.map((_, page) => pageNumber(page)),
    columns: [...columns],
  };
}

const body = (at: number): readonly Words[] =>
  ['first', 'second', 'third', 'fourth'].map(
    (word, line) => [`Leaf ${at} has its ${word} line.`, 100 + 20 * line] as const,
  );

it.each([
  ['7', '8', '9'],
  ['- 7 -', '- 8 -', '- 9 -'],
  ['Page 7 of 40', 'Page 8 of 40', 'Page 9 of 40'],
  ['7/40', '8/40', '9/40'],
])('a foot that counts, such as %s, is told, and numbers its page', (...feet) => {
  const pages = feet.map((foot, at) => [...body(at), [foot, 800] as const]);
  expect(furnitureOf(pages)).toEqual({ told: feet, numbers: [7, 8, 9], columns: [] });
});

it('sheets before the page that is printed as 1 have no number, and one among the others is counted', () => {
  const feet = ['', '', '1', '', '3', '4'];
  const pages = feet.map((foot, at) => [...body(at), ...(foot === '' ? [] : [[foot, 800] as const])]);
  expect(furnitureOf(pages).numbers).toEqual([null, null, 1, 2, 3, 4]);
});

it('numbers that do not count are words, and pages are numbered by where they stand', () => {
  const pages = ['12', '40', '3'].map((foot, at) => [...body(at), [foot, 800] as const]);
  expect(furnitureOf(pages)).toEqual({ told: [], numbers: [1, 2, 3], columns: [] });
});

it('a head in two parts on left and right pages is told', () => {
  const heads = ['Harbours', '12 March', 'Harbours', '12 March'];
  const pages = heads.map((head, at) => [[head, 40] as const, ...body(at)]);
  expect(furnitureOf(pages).told).toEqual(heads);
});

it('the same words at another place on each page are said', () => {
  const pages = [100, 140, 180].map((base) => [
    ['Order, order.', base] as const,
    ['I give way.', base + 300] as const,
  ]);
  expect(furnitureOf(pages).told).toEqual([]);
});

it('two numbers at the ends of a head are those of its columns, also on a single page', () => {
  const head: readonly Words[] = [
    ['731', 40, 50],
    ['Harbours', 40, 250],
    ['732', 40, 500],
  ];
  expect(furnitureOf([[...head, ...body(0)]])).toEqual({
    told: ['731 Harbours 732'],
    numbers: [1],
    columns: [[0, ['731', '732']]],
  });
});

const spoken = (at: number, from = 100): readonly Words[] =>
  Array.from({ length: 9 }, (_, line) => [
    line % 3 === 0 ? `The Chair: So ${at} and ${line} were said.` : `Leaf ${at} goes on in line ${line}.`,
    from + 14 * line,
  ]);

it.each(['The Chair: Thank you.', 'A. Yes.', 'Q. Is that right?', 'Q12 Is that right?'])(
  '%s is said on whatever pages it begins, also where a head stands above it',
  (words) => {
    const pages = [0, 1, 2, 3].map((at) => [['Quays', 40] as const, [words, 72] as const, ...spoken(at)]);
    expect(furnitureOf(pages).told).toEqual(['Quays', 'Quays', 'Quays', 'Quays']);
  },
);

it('a head that reads like a label is told where nobody by that name speaks', () => {
  const pages = [0, 1, 2, 3].map((at) => [['Oral evidence: Quays', 40] as const, ...spoken(at)]);
  expect(furnitureOf(pages).told).toHaveLength(4);
});

it('a line that nothing parts from the text is said, though it is the last of many pages', () => {
  const pages = [0, 1, 2, 3].map((at) => [...spoken(at), ['Hear, hear.', 226] as const]);
  expect(furnitureOf(pages).told).toEqual([]);
});

it('lines that count with the pages are said where nothing parts them from the text', () => {
  const pages = [0, 1, 2, 3].map((at) => [...spoken(at), [`We come to paragraph ${at + 100}`, 226] as const]);
  expect(furnitureOf(pages).told).toEqual([]);
});

it('a name on a line of its own at the top of pages is not a head where it stands inside pages too', () => {
  const pages = [0, 1, 2, 3].map((at) => [
    ['Ms Rook', 76] as const,
    ...spoken(at).map(([words, base], line) => [line % 4 === 3 ? 'Ms Rook' : words, base] as const),
  ]);
  expect(furnitureOf(pages).told).toEqual([]);
});

it('a line that no more than a paragraph parts from the text is a head on many pages only', () => {
  const apart = (at: number): readonly Words[] =>
    spoken(at).map(([words, base], line) => [words, base + 14 * Math.floor(line / 3)] as const);
  const pages = Array.from({ length: 8 }, (_, at) => [
    [at % 4 === 1 ? 'Harbours.' : `Other words ${at * at}.`, 72] as const,
    ...apart(at),
  ]);
  expect(furnitureOf(pages).told).toEqual([]);
  const heads = pages.map((page) => [['Harbours.', 72] as const, ...page.slice(1)]);
  expect(furnitureOf(heads).told).toHaveLength(8);
});

it('lines with numbers of their own are said', () => {
  const pages = [0, 1, 2, 3].map((at) => [['Hear, hear.', 40] as const, ...spoken(at), ['5', 400] as const]);
  expect(furnitureOf(pages, true).told).toEqual([]);
});
