import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../kept-source';
import { type BackupManifest, backupFolder, manifestFile } from './backup-files';

/** Whether every file of a backup is there and is what its description says, and nothing else is. */
export async function isIntact(root: string, { number, files }: BackupManifest): Promise<boolean> {
  const folder = backupFolder(root, number);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const there = entries.filter((entry) => entry.isFile()).length;
  const contents = await Promise.all(files.map(({ path }) => readFile(join(folder, path)).catch(() => '')));
  const isSame = contents.every((content, index) => sha256(Buffer.from(content)) === files[index]?.sha256);
  return isSame && there === files.length + [manifestFile].length;
}
