import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { convertByLibreOffice, hasLibreOffice } from '../../libre-office.testing';
import { twoColumns } from './two-columns.testing';

it.skipIf(!hasLibreOffice)(
  'the sample in two columns by LibreOffice has its paragraphs, without heads and feet',
  async () => {
    const paragraphs = readFileSync('resources/sample-transcript.txt', 'utf8')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    const pdf = await convertByLibreOffice(twoColumns(paragraphs), { from: 'fodt', to: 'pdf' });
    const read = await importBytes(pdf, 'a.pdf', { readAt: '2024-06-04T10:30:00Z' });
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.lines.map(({ text }) => text)).toEqual(paragraphs);
    const { dropped } = read.value;
    expect(dropped).toEqual([
      { kind: 'page-furniture', count: expect.any(Number), samples: ['Official record', 'Page 1'] },
    ]);
  },
);
