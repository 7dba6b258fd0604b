import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherFiles } from './gather-files';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'despatch-gather-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), 'words');
  }
}

async function gathered(...names: readonly string[]) {
  const { paths, ...counts } = await gatherFiles(names.map((name) => join(folder, name)));
  return { names: paths.map((path) => relative(folder, path).replaceAll('\\', '/')), ...counts };
}

describe('what was chosen or dropped', () => {
  it('stays in its order, whatever it is called and whether it is there', async () => {
    await put('b.txt', 'a.png', '.hidden');
    expect(await gathered('b.txt', 'a.png', '.hidden', 'missing.txt')).toEqual({
      names: ['b.txt', 'a.png', '.hidden', 'missing.txt'],
      passedOver: 0,
      beyond: 0,
    });
  });

  it('is, of a folder, its files by name and then those of its folders', async () => {
    await put('in/day 10.txt', 'in/day 9.txt', 'in/older/b.docx', 'in/older/a', 'z.txt');
    expect((await gathered('in', 'z.txt')).names).toEqual([
      'in/day 9.txt',
      'in/day 10.txt',
      'in/older/a',
      'in/older/b.docx',
      'z.txt',
    ]);
  });

  it('leaves out, and counts, what in a folder is no transcript, hidden, the system’s or deeper', async () => {
    await put('in/a.txt', 'in/Chart.XLSX', 'in/photo.jpeg', 'in/.DS_Store', 'in/Thumbs.db', 'in/~$a.docx');
    await put('in/.git/config', 'in/older/deepest/b.txt', 'in/older/film.mp4');
    expect(await gathered('in')).toEqual({ names: ['in/a.txt'], passedOver: 8, beyond: 0 });
  });

  it.skipIf(process.platform === 'win32')('follows no link out of a folder', async () => {
    await put('outside/secret.txt', 'in/a.txt');
    await symlink(join(folder, 'outside'), join(folder, 'in', 'folder'));
    await symlink(join(folder, 'outside', 'secret.txt'), join(folder, 'in', 'b.txt'));
    expect(await gathered('in')).toEqual({ names: ['in/a.txt'], passedOver: 2, beyond: 0 });
  });

  it('ends at two hundred files, and says how many more there were', async () => {
    await put(...Array.from({ length: 203 }, (_, index) => `in/${index}.txt`));
    const { names, beyond } = await gathered('in');
    expect([names.length, names.at(-1), beyond]).toEqual([200, 'in/199.txt', 3]);
  });
});
