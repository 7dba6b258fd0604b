import { expect, it } from 'vitest';
import { readNotes } from './pdf-notes';

const box = { left: 0, right: 0, top: 0, bottom: 0 };
const noteOf = (annotation: object) =>
  readNotes([{ subtype: 'Highlight', rect: [0, 0, 9, 9], id: '1', ...annotation }], () => box)[0];

it.each([
  ["D:20240306091500+01'00'", '2024-03-06T08:15:00.000Z'],
  ["D:20240306091500-05'30'", '2024-03-06T14:45:00.000Z'],
  ['D:20240306091500Z', '2024-03-06T09:15:00.000Z'],
  ['D:20240306', '2024-03-06T00:00:00.000Z'],
  ['D:2024', null],
  ['D:18991130000000', null],
  ['6 March', null],
])('the date %s of a note is %s', (creationDate, expected) => {
  const madeAt = noteOf({ creationDate })?.madeAt;
  expect(typeof madeAt === 'number' ? new Date(madeAt).toISOString() : madeAt).toBe(expected);
});

it.each([
  [[255, 255, 0], 'yellow'],
  [[255, 209, 0], 'yellow'],
  [[0, 200, 80], 'green'],
  [[90, 180, 255], 'blue'],
  [[255, 120, 190], 'pink'],
  [[220, 30, 30], 'red'],
  [[128, 128, 128], null],
  [[], null],
])('a highlight in %j is %s', (color, expected) => {
  expect(noteOf({ color })?.label).toBe(expected);
});

it('takes the date that LibreOffice writes behind a name from it', () => {
  expect(noteOf({ titleObj: { str: 'R. Alder, 03/06/24,' } })?.author).toBe('R. Alder');
  expect(noteOf({ titleObj: { str: 'Alder, R.' } })?.author).toBe('Alder, R.');
});

it('passes over links, forms, stickers without words and what is no annotation', () => {
  const passedOver = [
    null,
    7,
    {},
    { subtype: 'Link', rect: [0, 0, 9, 9] },
    { subtype: 'Text', rect: [0, 0, 9, 9] },
  ];
  expect(readNotes([...passedOver, { subtype: 'Highlight' }], () => box)).toEqual([]);
});
