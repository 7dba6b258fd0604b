import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../read-zip';
import { partsOfWord, writeWord } from './word-files.testing';
import { wordFixtures } from './word-fixtures.testing';

const folder = fileURLToPath(new URL('../../fixtures', import.meta.url));

describe('the Word fixtures', () => {
  it.each(Object.entries(wordFixtures))('%s is what the code makes', async (name, file) => {
    const path = join(folder, name);
    // One that is not there yet is made; to make one again, delete it.
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await writeWord(file));
    }
    const read = await readZip(readFileSync(path), { entries: 100, bytes: 1e7 });
    if (!read.ok) throw new Error(read.problem);
    const parts = [...read.value].map(([part, bytes]) => [part, Buffer.from(bytes).toString('utf8')]);
    expect(Object.fromEntries(parts)).toEqual(partsOfWord(file));
  });
});
