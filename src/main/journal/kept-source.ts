import { createHash } from 'node:crypto';
import { access, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readCanonicalSource, readProvenance } from '../../shared/bundle/bundle';
import type { SourceText } from '../../shared/ipc';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import type { Provenance } from '../../shared/transcript/provenance';
import type { SourceLine } from '../../shared/transcript/source-line';
import { errorCode, flushFolder, makeFolder } from '../atomic-file';
import { journalProblem } from './journal-problem';
import { journalFile } from './read-notebook';

/** The original bytes, the source lines and where they came from. */
export const sourceFiles = {
  original: 'source',
  lines: 'transcript.json',
  provenance: 'provenance.json',
} as const;

/** The last to arrive is the one by which a folder counts as whole. */
const inOrder = [sourceFiles.original, sourceFiles.provenance, sourceFiles.lines] as const;

/** What a file said, taken apart. */
export interface KeptSource {
  readonly provenance: Provenance;
  readonly lines: readonly SourceLine[];
}

/** Reads what a file said, as it was read once. The folder's name is the SHA-256 that the lines must have. */
export async function readSourceText(folder: string): Promise<Result<SourceText, JournalProblem>> {
  try {
    const json = await readFile(join(folder, sourceFiles.lines));
    if (sha256(json) !== basename(folder)) {
      return failed({
        kind: 'damaged',
        cause: 'The source lines are not what they were when they were read.',
      });
    }
    const provenance = readProvenance(
      JSON.parse(await readFile(join(folder, sourceFiles.provenance), 'utf8')),
    );
    return provenance.ok
      ? succeeded({ linesJson: json.toString('utf8'), provenance: provenance.value })
      : failed(provenance.problem);
  } catch (error) {
    return failed(unreadable(error));
  }
}

/** The same with its lines taken apart, for work that nobody's window waits for. */
export async function readKeptSource(folder: string): Promise<Result<KeptSource, JournalProblem>> {
  const text = await readSourceText(folder);
  if (!text.ok) {
    return text;
  }
  const { linesJson, provenance } = text.value;
  try {
    const lines = readCanonicalSource(JSON.parse(linesJson));
    return lines.ok ? succeeded({ lines: lines.value, provenance }) : failed(lines.problem);
  } catch (error) {
    return failed(unreadable(error));
  }
}

function unreadable(error: unknown): JournalProblem {
  if (error instanceof SyntaxError) {
    return { kind: 'damaged', cause: error.message };
  }
  return errorCode(error) === 'ENOENT' ? { kind: 'unknown-notebook' } : journalProblem(error);
}

/**
 * Moves what was read from its staging folder into the journal. One that is there already, and whole, stays; one that
 * is there and damaged is replaced. A journal that came with it is kept only where there is none: what was done here is
 * not to be overwritten. Doing it twice is harmless.
 */
export async function keepSource(staged: string, folder: string): Promise<Result<null, JournalProblem>> {
  try {
    if ((await readSourceText(folder)).ok) {
      await rm(staged, { recursive: true, force: true });
      return succeeded(null);
    }
    await makeFolder(folder);
    if (!(await isThere(join(folder, journalFile)))) {
      await moveIfThere(join(staged, journalFile), join(folder, journalFile));
    }
    for (const name of inOrder) {
      await moveIfThere(join(staged, name), join(folder, name));
    }
    await flushFolder(folder);
    await rm(staged, { recursive: true, force: true });
    const kept = await readSourceText(folder);
    return kept.ok ? succeeded(null) : kept;
  } catch (error) {
    return failed(journalProblem(error));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Not there, or not to be had: then nothing is lost by moving.
    return false;
  }
}

/** What an earlier try moved before it was cut short is in its place already. */
async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      throw error;
    }
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
