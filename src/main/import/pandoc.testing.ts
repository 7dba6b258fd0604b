import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../find-program.testing';

const pandoc = findProgram('pandoc');

/** Whether pandoc is on this machine; a test that needs it has it in its name, by which a skip is expected. */
export const hasPandoc = pandoc !== undefined;

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What pandoc writes of a text whose lines are paragraphs, in a format as `--to` has it. Empty lines it is not given. */
export async function writeByPandoc(text: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'despatch-pandoc-'));
  try {
    const [page, made] = [join(folder, 'page.html'), join(folder, 'made')];
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    await writeFile(page, lines.map((line) => `<p>${escaped(line)}</p>\n`).join(''));
    await promisify(execFile)(pandoc ?? '', ['--from', 'html', '--to', to, '--standalone', '-o', made, page]);
    return await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
