import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatId } from '../../src/shared/formats';
import { makeTranscript } from '../material/make-transcript';
import type { Size } from '../material/sizes';
import type { Row } from '../report/report';
import { runProgram } from '../rivals/run-program';
import { compare, longestRun } from './compare';

/** The formats that pandoc both writes and reads. */
const documents: readonly FormatId[] = ['docx', 'odt', 'rtf', 'html'];
/** A Word document of 1,000,000 words is read in at most this much of pandoc's time. */
const mostOfPandoc = 0.15;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The synthetic transcript as a page, speakers' names in bold on lines of their own. */
async function writePage(folder: string, { name, words }: Size): Promise<string> {
  const blocks = makeTranscript(words, 'long').text.split(/\n{2,}/);
  const paragraphs = blocks.map((block) => {
    const lines = block.split('\n').map(escaped);
    return lines.map((line) => (line.length < 60 ? `<p><b>${line}</b></p>` : `<p>${line}</p>`)).join('\n');
  });
  const path = join(folder, `page-${name}.html`);
  await writeFile(
    path,
    `<!DOCTYPE html><meta charset="utf-8"><title>Synthetic</title>${paragraphs.join('\n')}`,
  );
  return path;
}

/** The formats that pandoc reads, beside pandoc, which makes plain text of them. */
export async function measureDocuments(folder: string, size: Size): Promise<readonly Row[]> {
  const page = await writePage(folder, size);
  const rows: Row[] = [];
  for (const format of documents) {
    const path = format === 'html' ? page : join(folder, `document-${size.name}.${format}`);
    if (format !== 'html') await runProgram('pandoc', ['-f', 'html', '-s', '-o', path, page], longestRun);
    const rival = ['pandoc', '-f', format, '-t', 'plain', '-o', join(folder, 'plain'), path];
    const most = format === 'docx' && size.name === '1m' ? mostOfPandoc : null;
    rows.push(...(await compare(size, { format, path, rivalName: 'pandoc', rival, most })));
  }
  return rows;
}
