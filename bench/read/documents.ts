import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatId } from '../../src/shared/formats';
import { makeTranscript } from '../material/make-transcript';
import { grouped, type Size } from '../material/sizes';
import { against, mb, type Row, tell } from '../report/report';
import { median } from '../report/statistics';
import { type Ran, runProgram } from '../rivals/run-program';

/** The formats that pandoc both writes and reads. */
const documents: readonly FormatId[] = ['docx', 'odt', 'rtf', 'html'];
const rounds = { '10k': 5, '100k': 3, '1m': 1 } as const;
/** A Word document of 1,000,000 words is read in at most this much of pandoc's time. */
const mostOfPandoc = 0.15;
const limit = 300_000;

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

/** Whole processes by turns: ours that reads the file, and pandoc that makes plain text of it. */
export async function measureDocuments(folder: string, size: Size): Promise<readonly Row[]> {
  const page = await writePage(folder, size);
  const rows: Row[] = [];
  for (const format of documents) {
    tell(`Reading ${grouped(size.words)} words of ${format} …`);
    const path = format === 'html' ? page : join(folder, `document-${size.name}.${format}`);
    if (format !== 'html') await runProgram('pandoc', ['-f', 'html', '-s', '-o', path, page], limit);
    const [ours, pandoc]: [Ran[], Ran[]] = [[], []];
    for (let round = 0; round < rounds[size.name]; round += 1) {
      ours.push(await runProgram(process.execPath, [process.argv[1] ?? '', '--once', path], limit));
      pandoc.push(
        await runProgram('pandoc', ['-f', format, '-t', 'plain', '-o', join(folder, 'plain'), path], limit),
      );
    }
    rows.push(
      ...rowsOf(
        `${format} to transcript, ${size.name}`,
        ours,
        pandoc,
        format === 'docx' && size.name === '1m',
      ),
    );
  }
  return rows;
}

function rowsOf(
  what: string,
  ours: readonly Ran[],
  pandoc: readonly Ran[],
  isPromised: boolean,
): readonly Row[] {
  const compared = (pick: (ran: Ran) => number) => ({
    value: median(ours.map(pick)),
    rivalName: 'pandoc',
    rivalValue: median(pandoc.map(pick)),
  });
  return [
    against(
      what,
      compared(({ ms }) => ms),
      isPromised ? mostOfPandoc : null,
    ),
    against('  most memory', { ...compared(({ peak }) => peak), show: mb }, null),
  ];
}
