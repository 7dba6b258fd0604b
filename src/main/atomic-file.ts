import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';

/** A virus scanner holds a new file for moments only: ten tries over about two seconds. */
const waits: readonly number[] = [10, 20, 40, 80, 160, 250, 350, 450, 550];
const passing: readonly string[] = ['EPERM', 'EBUSY', 'EACCES'];

/**
 * Writes a file of our own data folder beside its target, flushes it and renames it: whoever reads finds the old file
 * or the new one, never a part of either.
 */
export async function writeFileSafely(path: string, content: string | Buffer): Promise<void> {
  for (const wait of process.platform === 'win32' ? waits : []) {
    try {
      return await writeFileAtomic(path, content, { mode: 0o600 });
    } catch (error) {
      if (!passing.includes(errorCode(error))) {
        throw error;
      }
      await delay(wait);
    }
  }
  return writeFileAtomic(path, content, { mode: 0o600 });
}

/** Makes the names in a folder last through a power cut; Windows has no such call and needs none. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder whose name lasts through a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) {
    await flushFolder(dirname(made));
    await flushFolder(dirname(folder));
  }
}

/** The system's name for a failure ("ENOSPC"), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
