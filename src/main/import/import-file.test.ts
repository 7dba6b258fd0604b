import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile, readFileBytes } from './import-file';

const at = { readAt: '2024-06-04T10:30:00Z' };
const megabyte = 1024 * 1024;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'despatch-import-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** A file that takes no room on the disk: `start` and nothing but zeros after it. */
async function sparseFile(name: string, start: string, size: number): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  await file.write(Buffer.from(start, 'latin1'));
  await file.truncate(size);
  await file.close();
  return path;
}

describe('a file that is opened', () => {
  it('is a transcript under its own name', async () => {
    const path = join(folder, 'Talk on fish.txt');
    await writeFile(path, 'Jane Doe: Good morning.');
    const read = await importFile(path, at);
    expect(read.ok && read.value.provenance).toMatchObject({ fileName: 'Talk on fish.txt', byteLength: 23 });
  });

  it('is refused where there is none, a folder, or something that is not a file', async () => {
    await mkdir(join(folder, 'talks.txt'));
    const problems = await Promise.all(
      [join(folder, 'none.txt'), join(folder, 'talks.txt'), '/dev/null'].map((path) => importFile(path, at)),
    );
    expect(problems).toMatchObject([
      { problem: { kind: 'missing', fileName: 'none.txt' } },
      { problem: { kind: 'folder', fileName: 'talks.txt' } },
      { problem: { kind: 'unreadable', fileName: 'null' } },
    ]);
  });

  it('is too large above 64 MB of text, and above 200 MB of anything, without being read', async () => {
    const large = await sparseFile('large.txt', 'words', 64 * megabyte + 1);
    const film = await sparseFile('film.txt', '\0\0\0\x20ftypisom', 900 * megabyte);
    const bundle = await sparseFile('large.despatch', 'PK', 200 * megabyte + 1);
    const started = performance.now();
    const problems = [await importFile(large, at), await importFile(film, at), await readFileBytes(bundle)];
    expect(problems).toMatchObject([
      { problem: { kind: 'too-large', size: 64 * megabyte + 1, limit: 64 * megabyte } },
      { problem: { kind: 'not-text', found: 'a film or sound recording' } },
      { problem: { kind: 'too-large', limit: 200 * megabyte } },
    ]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
