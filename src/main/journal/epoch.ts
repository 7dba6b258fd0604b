import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, writeFileSafely } from '../atomic-file';

/**
 * A notebook that was restored from a backup, or rewritten to erase something, begins a new epoch: other copies of it
 * know more than it, and what they know must not be joined in again. The first epoch has no file and is ''.
 */
const epochFile = 'epoch';

export async function readEpoch(folder: string): Promise<string> {
  try {
    return (await readFile(join(folder, epochFile), 'utf8')).trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return '';
    }
    throw error;
  }
}

export function writeEpoch(folder: string, epoch: string): Promise<void> {
  return writeFileSafely(join(folder, epochFile), `${epoch}\n`);
}
