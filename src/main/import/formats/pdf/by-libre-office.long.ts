import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../shared/transcript/assemble';
import { outlineOf } from '../../../../shared/transcript/transcript.testing';
import { importBytes } from '../../import-transcript';
import { convertByLibreOffice, hasLibreOffice } from '../../libre-office.testing';
import { twoColumns } from './two-columns.testing';

/** A real transcript that is not part of the repository: read where it is, and nothing of its words stands here. */
const panel = '../shared/transcripts/china-russia-panel.txt';
const readAt = '2024-06-04T10:30:00Z';

async function outlineOfFile(bytes: Uint8Array, fileName: string): Promise<readonly string[]> {
  const read = await importBytes(bytes, fileName, { readAt });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { transcriptId: id, lines, facts } = read.value;
  return outlineOf(assemble({ id, fileName, lines }, facts));
}

describe.skipIf(!hasLibreOffice)('what LibreOffice makes a PDF of', () => {
  it.skipIf(!existsSync(panel))('has the turns and the words of the panel on China and Russia', async () => {
    const text = readFileSync(panel);
    const pdf = await convertByLibreOffice(text, { from: 'txt', to: 'pdf' });
    expect(await outlineOfFile(pdf, 'a.pdf')).toEqual(await outlineOfFile(text, 'a.txt'));
  });

  it('has the paragraphs of the sample in two columns, without heads and feet', async () => {
    const paragraphs = readFileSync('resources/sample-transcript.txt', 'utf8')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    const pdf = await convertByLibreOffice(twoColumns(paragraphs), { from: 'fodt', to: 'pdf' });
    const read = await importBytes(pdf, 'a.pdf', { readAt });
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.lines.map(({ text }) => text)).toEqual(paragraphs);
    const { dropped } = read.value;
    expect(dropped).toEqual([
      { kind: 'page-furniture', count: expect.any(Number), samples: ['Official record', 'Page 1'] },
    ]);
  });
});
