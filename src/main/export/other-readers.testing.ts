import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Briefing } from '../../shared/briefing/briefing';
import { attributionWords, placeCitation } from '../../shared/briefing/citation';
import { findProgram } from '../find-program.testing';

/** White space is the reader's own. */
export const folded = (text: string) => text.replace(/\s+/g, '');

/** What a person must find in a document, whatever they read it with. */
function promised({ passages, request }: Briefing): readonly string[] {
  return passages.flatMap(({ quoted, note, citation }) => {
    const words = quoted.flatMap(({ paragraphs }) => paragraphs);
    if (request.preset === 'annotated-transcript') return words;
    const who = citation.speakers.map(attributionWords).join('; ');
    return [...words, ...note, `${who === '' ? '' : `${who} · `}${placeCitation(citation)}`];
  });
}

/** What of it a reader did not find. */
export function missingFrom(text: string, briefing: Briefing): readonly string[] {
  const read = folded(text);
  return promised(briefing).filter((words) => !read.includes(folded(words)));
}

const office = findProgram('soffice');
const pdfReader = findProgram('pdftotext');
const run = promisify(execFile);

/** Whether LibreOffice and a reader of its pages are on this machine. */
export const hasOffice = office !== undefined && pdfReader !== undefined;

/** The text of a page in points, without header and footer, which would stand in the middle of a passage. */
const betweenMargins = ['-x', '0', '-y', '66', '-W', '595', '-H', '712'];

/** Opens a document in LibreOffice, in a profile of its own, and reads the pages it makes. */
export async function textByOffice(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'despatch-office-'));
  try {
    const file = join(folder, 'briefing.docx');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    await run(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pages = [join(folder, 'briefing.pdf'), join(folder, 'briefing.txt')];
    await run(pdfReader ?? '', ['-layout', '-nopgbrk', ...betweenMargins, ...pages]);
    return await readFile(join(folder, 'briefing.txt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
