import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from '../find-program.testing';

const office = findProgram('soffice');

/** Whether LibreOffice is on this machine; a test that needs it has it in its name, by which a skip is expected. */
export const hasLibreOffice = office !== undefined;

/** Without it, text that holds no letter beyond ASCII is taken for what the machine's language was once written in. */
const asUtf8 = '--infilter=Text (encoded):UTF8,LF,,,';

interface Conversion {
  /** The ending of the file that is given, without its dot: "txt". */
  readonly from: string;
  /** What to make of it, as `--convert-to` has it: "docx", "odt", "rtf", "pdf", "html". */
  readonly to: string;
}

/** What LibreOffice makes of a document, in a profile of its own, so that several may run at once. */
export async function convertByLibreOffice(bytes: Uint8Array, { from, to }: Conversion): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'despatch-convert-'));
  try {
    const file = join(folder, `document.${from}`);
    const made = join(folder, 'made');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const reading = from === 'txt' ? [asUtf8] : [];
    const writing = ['--convert-to', to, '--outdir', made];
    await promisify(execFile)(office ?? '', [profile, '--headless', ...reading, ...writing, file]);
    return await readFile(join(made, `document.${to.split(':')[0]}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
