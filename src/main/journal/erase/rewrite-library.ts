import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { TranscriptId } from '../../../shared/id';
import { openDoc } from '../../../shared/notebook/doc';
import { libraryAnew } from '../../../shared/notebook/library-notebook';
import { flushFolder, writeFileSafely } from '../../atomic-file';
import { writeEpoch } from '../epoch';
import { formatLine } from '../journal-line';
import { journalFile, readNotebook } from '../read-notebook';

/**
 * Writes the library's notebook anew into a folder, without a transcript and in a new epoch: one Change with everything as
 * it stands, so that neither an earlier update nor a label still holds the title. Throws what the disk throws.
 */
export async function rewriteLibrary(
  from: string,
  to: string,
  erased: TranscriptId,
  now: number,
): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  await writeFileSafely(join(to, journalFile), await libraryWithout(from, erased, now));
  await writeEpoch(to, randomUUID());
  await flushFolder(to);
}

/** The library's journal as one line, without a transcript. */
export async function libraryWithout(folder: string, erased: TranscriptId, now: number): Promise<string> {
  const read = await readNotebook(folder);
  if (!read.ok) {
    throw new Error(`The library's notebook could not be read (${read.problem.kind}).`);
  }
  const update = Y.encodeStateAsUpdate(libraryAnew(openDoc([read.value.update]), erased));
  return formatLine(1, { time: now, author: '', label: 'Erased a transcript', update });
}
