import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What is written in base64 in a journal or anywhere else. */
function decoded(content: Buffer): Buffer {
  const runs = content.toString('latin1').match(/[A-Za-z0-9+/=]{16,}/g) ?? [];
  return Buffer.concat(runs.map((run) => Buffer.from(run, 'base64')));
}

/** The files of a folder in which one of the words stands, in whatever way. */
export async function foundIn(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await filesUnder(folder)) {
    const content = await readFile(path);
    const ways = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
    if ([content, decoded(content)].some((bytes) => ways.some((way) => bytes.includes(way))))
      found.push(path);
  }
  return found.map((path) => path.slice(folder.length + 1));
}
