import { expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { type WrittenText, writePdf } from './pdf-writer.testing';

type Cells = readonly [time: string, speaker: string, words: string];

const heads: Cells = ['Time', 'Speaker', 'What was said'];
const first: Cells = ['', 'Chair', 'Order. We begin at once, as we are late.'];
const rows: readonly Cells[] = [
  ['10:02', 'Ann Vane', 'I have the map with me.'],
  ['10:03', 'Chair', 'Please show it to us.'],
  ['10:04', 'Ann Vane', 'Here is the bar, and here the light.'],
  ['10:05', 'Chair', 'Thank you.'],
];

/** A page of a table, from this height downwards. */
function page(table: readonly Cells[], top = 770): readonly WrittenText[] {
  return table.flatMap((cells, at) =>
    cells.flatMap((text, column) =>
      text === '' ? [] : { text, x: [60, 130, 230][column] ?? 0, y: top - 20 * at },
    ),
  );
}

async function read(pages: readonly (readonly WrittenText[])[]) {
  const bytes = writePdf({ pages: pages.map((texts) => ({ texts })) });
  const file = await importBytes(bytes, 'a.pdf', { readAt: '2024-06-04T10:30:00Z' });
  if (!file.ok) throw new Error(file.problem.kind);
  const { lines, dropped } = file.value;
  return { words: lines.map(({ text }) => text), dropped };
}

const told = { kind: 'page-furniture', count: 1, samples: ['Time Speaker What was said'] };
const saidOf = (table: readonly Cells[]): readonly string[] => table.flatMap(([, ...cells]) => cells);

it.each([
  ['first of all', [first, ...rows], []],
  ['below the heads', [heads, first, ...rows], [told]],
])('what is said before any time, %s, is a row of the table', async (_where, table, dropped) => {
  expect(await read([page(table)])).toEqual({ words: saidOf([first, ...rows]), dropped });
});

it('the heads of a table are left out and told wherever they come again', async () => {
  const later = rows.map(([time, ...cells]): Cells => [time.replace('10', '11'), ...cells]);
  const second = [...page(later.slice(0, 2)), ...page([heads, ...later.slice(2)], 700)];
  expect(await read([page([heads, ...rows]), second])).toEqual({
    words: saidOf([...rows, ...later]),
    dropped: [{ ...told, count: 2 }],
  });
});
