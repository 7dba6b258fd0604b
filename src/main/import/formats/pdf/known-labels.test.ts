import { expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import type { WrittenText } from './pdf-writer.testing';
import { writePdf } from './pdf-writer.testing';

type Words = string | Omit<WrittenText, 'y'>;

const before = [
  'Chair: We begin with the harbour and with the wall.',
  'Anna Reed: It is closed.',
  'Chair: Since when has it been closed?',
  'Anna Reed: Since the survey of the wall was made last year,',
];
const interrupted = 'when the storm came down the grant and the meeting';

/** What is read of two pages, the second of which begins with these words. */
async function read(...next: readonly (readonly Words[])[]): Promise<readonly string[]> {
  const pages = [[...before, interrupted].map((words) => [words]), next].map((lines) => ({
    texts: lines.flatMap((line, at) =>
      line.map((words) => ({
        x: 70,
        y: 760 - 12 * at,
        ...(typeof words === 'string' ? { text: words } : words),
      })),
    ),
  }));
  const file = await importBytes(writePdf({ pages }), 'a.pdf', { readAt: '2024-06-04T10:30:00Z' });
  if (!file.ok) throw new Error(file.problem.kind);
  return file.value.lines.map(({ text }) => text).slice(3);
}

it('a speaker who is known begins to speak at the top of a page, also where nobody ended a sentence before', async () => {
  expect(await read(['Chair: Engineer, is that so?'])).toEqual([
    `${before[3]} ${interrupted}`,
    'Chair: Engineer, is that so?',
  ]);
});

it('a bold name with a colon begins to speak there, though the name is new', async () => {
  const name = { text: 'Edwin Lark:', x: 70, font: 'bold' as const };
  expect(await read([name, { text: ' It never was.', x: 130 }])).toEqual([
    `${before[3]} ${interrupted}`,
    'Edwin Lark: It never was.',
  ]);
});

it.each(['Minister: The storm, was held.', 'Chair: that is, of the Minister, was held.'])(
  'a sentence goes on overleaf with %s',
  async (words) => {
    expect(await read([words])).toEqual([`${before[3]} ${interrupted} ${words}`]);
  },
);
