import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file, and everything that can be read in it: its name, what is in it, and what that is in base64. */
export interface FileWords {
  readonly file: string;
  readonly words: string;
}

/** Everything that can be read in the files under a folder. */
export async function wordsIn(folder: string): Promise<readonly FileWords[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => {
      const content = await readFile(file, 'latin1');
      const decoded = (content.match(/[A-Za-z0-9+/=]{16,}/g) ?? []).map((run) =>
        Buffer.from(run, 'base64').toString('latin1'),
      );
      return { file, words: [file, content, ...decoded].join('\n') };
    }),
  );
}
