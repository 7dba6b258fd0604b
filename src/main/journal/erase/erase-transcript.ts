import { join } from 'node:path';
import { type TranscriptId, transcriptHash } from '../../../shared/id';
import { errorCode } from '../../atomic-file';
import { beginReplacing, decideReplacing, finishReplacing } from '../replace-notebooks';
import { eraseFromBackups } from './erase-from-backups';
import { rewriteLibrary } from './rewrite-library';

export interface EraseRequest {
  readonly journalFolder: string;
  /** The folders with backups: this desk's own first, then others, which may not be connected. */
  readonly backupsFolders: readonly string[];
  readonly id: TranscriptId;
  /** Milliseconds since 1970; shown, and never used for ordering. */
  readonly now: number;
}

/**
 * Erases a transcript from a journal that nobody has open, and from every backup: source, notebook, journal, and what the
 * library says of it. Answers the folders of backups that could not be reached. Doing it twice is harmless, and so is doing it
 * again after being killed in the middle. Throws what the disk throws.
 */
export async function eraseTranscript(request: EraseRequest): Promise<readonly string[]> {
  const { journalFolder, backupsFolders, id, now } = request;
  const waiting = await beginReplacing(journalFolder);
  await rewriteLibrary(join(journalFolder, 'library'), join(waiting, 'library'), id, now);
  await decideReplacing(journalFolder, { replace: ['library'], remove: [transcriptHash(id)] });
  await finishReplacing(journalFolder);
  const [own, ...others] = backupsFolders;
  if (own !== undefined) {
    await eraseFromBackups(own, id, now);
  }
  const notReached: string[] = [];
  for (const folder of others) {
    if (!(await isGoneOver(folder, id, now))) {
      notReached.push(folder);
    }
  }
  return notReached;
}

/** Whether everything could be reached in a folder that may be a stick just pulled out, or a drive that fails. */
async function isGoneOver(folder: string, id: TranscriptId, now: number): Promise<boolean> {
  try {
    return (await eraseFromBackups(folder, id, now)) === 'reached';
  } catch (error) {
    console.error('A folder of backups could not be gone over:', errorCode(error));
    return false;
  }
}
