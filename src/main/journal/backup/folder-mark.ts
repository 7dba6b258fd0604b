import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, writeFileSafely } from '../../atomic-file';

const markFile = 'folder-mark';

/** The mark of a folder of backups; null where there is none, and where the folder is not there or does not answer. */
export async function readMark(folder: string): Promise<string | null> {
  try {
    const mark = (await readFile(join(folder, markFile), 'utf8')).trim();
    return /^[0-9a-f-]{36}$/.test(mark) ? mark : null;
  } catch {
    // An empty mount point, another stick at the same place, a drive that fails: none of them is the folder.
    return null;
  }
}

/** Makes a folder of backups known by a mark, the one that it bears already or a new one. Throws what the disk throws. */
export async function markFolder(folder: string): Promise<string> {
  await makeFolder(folder);
  const borne = await readMark(folder);
  if (borne !== null) {
    return borne;
  }
  const mark = randomUUID();
  await writeFileSafely(join(folder, markFile), `${mark}\n`);
  return mark;
}
