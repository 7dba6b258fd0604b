import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** The room that a person has left on the disk of a folder, in bytes. */
export async function freeRoom(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** With less room than this, in bytes, it is said: a large import and its backups may not fit any more. */
const enough = 200 * 1024 * 1024;

/** The room that is left on the disk of a file or folder, or null while there is enough of it, or nobody knows. */
export async function lowRoom(path: string, free: typeof freeRoom = freeRoom): Promise<number | null> {
  try {
    const left = await free(path);
    return left < enough ? left : null;
  } catch {
    // Some network drives do not tell.
    return null;
  }
}

/** The length of all files in a folder together, in bytes; 0 when it is not there. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    // A file that goes while it is counted takes no room.
    files.map((file) =>
      stat(join(file.parentPath, file.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
