import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../find-program.testing';

const pandoc = findProgram('pandoc');

/** Whether pandoc is on this machine; a test that needs it has it in its name, by which a skip is expected. */
export const hasPandoc = pandoc !== undefined;

interface Conversion {
  /** The formats as `--from` and `--to` have them. */
  readonly from: string;
  readonly to: string;
}

/** What pandoc makes of a document. */
export async function convertByPandoc(bytes: Uint8Array, { from, to }: Conversion): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'despatch-pandoc-'));
  try {
    const [file, made] = [join(folder, 'document'), join(folder, 'made')];
    await writeFile(file, bytes);
    await promisify(execFile)(pandoc ?? '', ['--from', from, '--to', to, '--standalone', '-o', made, file]);
    return await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
