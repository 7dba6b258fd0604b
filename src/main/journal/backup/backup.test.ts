import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupReason } from '../../../shared/backup';
import { transcriptId } from '../../../shared/id';
import type { NotebookName } from '../../../shared/ipc';
import { temporaryFolder } from '../../temporary-folder.testing';
import { changeOf, entriesIn, entriesOf, growingNotebook } from '../journal.testing';
import { Journals } from '../journals';
import { finishReplacing } from '../replace-notebooks';
import { backupFolder, readManifests } from './backup-files';
import { markFolder } from './folder-mark';
import { layOutBackup } from './restore-backup';
import { takeBackup } from './take-backup';

const id = transcriptId('a'.repeat(64));
const other = transcriptId('b'.repeat(64));
let journalFolder = '';
let backupsFolder = '';
let journals: Journals;
let grow: Map<NotebookName, () => Uint8Array>;

beforeEach(() => {
  const root = temporaryFolder();
  journalFolder = join(root, 'journal');
  backupsFolder = join(root, 'backups');
  journals = new Journals(journalFolder);
  grow = new Map();
});

async function write(name: NotebookName, count = 1): Promise<void> {
  const next = grow.get(name) ?? growingNotebook(grow.size + 1);
  grow.set(name, next);
  for (let done = 0; done < count; done += 1) await journals.append(name, changeOf(next()));
}

const take = (reason: BackupReason = 'asked') =>
  takeBackup({ journalFolder, backupsFolder, reason, now: '2026-03-02T09:00:00.000Z', appVersion: '1' });

async function restore(number: number, what: NotebookName | 'everything') {
  const laidOut = await layOutBackup({ journalFolder, backupsFolder, number, what });
  await journals.whileClosed(() => finishReplacing(journalFolder));
  return laidOut;
}

async function entries(name: NotebookName) {
  const read = await journals.read(name);
  return read.ok ? entriesIn(read.value.update) : read;
}

const fileIn = (number: number, path: string) => join(backupFolder(backupsFolder, number), path);

describe('a backup', () => {
  it('is listed with its number, and is whole', async () => {
    await write('library');
    await write(id);
    expect(await take()).toMatchObject({ number: 1, isWhole: true, reason: 'asked' });
    expect(await readManifests(backupsFolder)).toHaveLength(1);
  });

  it('links what did not change to the one before, and never to the live file', async () => {
    await write(id);
    await write(other);
    await take();
    await write(other);
    await take();
    const path = `${'a'.repeat(64)}/journal`;
    const [live, first, second] = await Promise.all(
      [join(journalFolder, path), fileIn(1, path), fileIn(2, path)].map((file) => stat(file)),
    );
    expect(second?.ino).toBe(first?.ino);
    expect(first?.ino).not.toBe(live?.ino);
    const changed = `${'b'.repeat(64)}/journal`;
    expect((await stat(fileIn(2, changed))).ino).not.toBe((await stat(fileIn(1, changed))).ino);
  });

  it('is not taken again at an interval in which nothing changed', async () => {
    await write(id);
    await take();
    expect((await take('interval')).number).toBe(1);
    expect((await take('asked')).number).toBe(2);
  });

  it('ends where the last whole line does', async () => {
    await write(id, 2);
    await appendFile(join(journalFolder, 'a'.repeat(64), 'journal'), '1 3 half a li');
    expect((await take()).isWhole).toBe(true);
  });

  it('copies a file whose earlier copy is damaged, and says when it is damaged itself', async () => {
    await write(id, 2);
    await take();
    await writeFile(fileIn(1, `${'a'.repeat(64)}/journal`), 'rubbish');
    await take();
    expect((await restore(2, id)).ok).toBe(true);
    expect(await entries(id)).toEqual(entriesOf(1, 2));
    await journals.close();
    await appendFile(join(journalFolder, 'a'.repeat(64), 'journal'), 'rubbish\n');
    expect((await take()).isWhole).toBe(false);
  });

  it('is taken of a desk on which nothing was written yet, and restored', async () => {
    expect(await take('before-restoring')).toMatchObject({ number: 1, isWhole: true, transcripts: [] });
    await write('library');
    await write(id);
    expect(await restore(1, 'everything')).toEqual({ ok: true, value: null });
    expect(await readdir(journalFolder)).toEqual([]);
  });

  it('counts on where an unfinished one was left, and sweeps that away', async () => {
    await write(id);
    await mkdir(join(backupsFolder, '.000007'), { recursive: true });
    expect((await take()).number).toBe(8);
    expect(await readdir(backupsFolder)).toEqual(['000008']);
  });

  it('keeps no more than it should of a hundred', async () => {
    for (let count = 0; count < 30; count += 1) {
      await write(id);
      await take();
    }
    expect((await readManifests(backupsFolder)).map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, index) => 21 + index),
    );
  });
});

describe('a second copy', () => {
  it('is not made in a folder that lost its mark, or that bears another', async () => {
    await write(id);
    const second = join(backupsFolder, 'second');
    const request = {
      journalFolder,
      backupsFolder: second,
      reason: 'asked',
      now: '',
      appVersion: '1',
    } as const;
    await expect(takeBackup({ ...request, mark: 'a mark' })).rejects.toThrow();
    await expect(readdir(second)).rejects.toThrow();
    const mark = await markFolder(second);
    await expect(takeBackup({ ...request, mark: 'a mark' })).rejects.toThrow();
    expect((await takeBackup({ ...request, mark })).number).toBe(1);
  });
});

describe('restoring', () => {
  it('finds the oldest backup still there after what is there now was backed up first', async () => {
    for (let count = 0; count < 12; count += 1) {
      await write(id);
      await take();
    }
    await take('before-restoring');
    expect((await restore(3, id)).ok).toBe(true);
    expect(await entries(id)).toEqual(entriesOf(1, 2, 3));
  });

  it('puts one notebook back in a new epoch and leaves the others', async () => {
    await write(id);
    await write(other);
    await take();
    await write(id);
    await write(other);
    expect(await restore(1, id)).toEqual({ ok: true, value: null });
    expect(await entries(id)).toEqual(entriesOf(1));
    expect(await entries(other)).toEqual(entriesOf(1, 2));
    const read = await journals.read(id);
    expect(read.ok && read.value.epoch).not.toBe('');
  });

  it('puts everything back, and takes away what was not there', async () => {
    await write('library');
    await write(id);
    await take();
    await write(other);
    expect((await restore(1, 'everything')).ok).toBe(true);
    expect((await readdir(journalFolder)).sort()).toEqual(['a'.repeat(64), 'library']);
  });

  it.each([
    { name: 'is not there', spoil: async () => rm(backupFolder(backupsFolder, 1), { recursive: true }) },
    { name: 'lacks a file', spoil: async () => rm(fileIn(1, `${'a'.repeat(64)}/journal`)) },
    { name: 'is damaged', spoil: async () => writeFile(fileIn(1, `${'a'.repeat(64)}/journal`), 'rubbish') },
    { name: 'cannot be described', spoil: async () => writeFile(fileIn(1, 'backup.json'), '{') },
  ])('changes nothing when the backup $name', async ({ spoil }) => {
    await write(id, 2);
    await take();
    await spoil();
    await write(id);
    expect(await restore(1, id)).toEqual({ ok: false, problem: { kind: 'unusable', number: 1 } });
    expect(await entries(id)).toEqual(entriesOf(1, 2, 3));
  });

  it('is finished at the next start when it was decided, and forgotten when it was not', async () => {
    await write(id);
    await take();
    await write(id);
    await journals.close();
    await layOutBackup({ journalFolder, backupsFolder, number: 1, what: id });
    await rm(join(journalFolder, '.replacing', 'plan.json'));
    await finishReplacing(journalFolder);
    expect(await entries(id)).toEqual(entriesOf(1, 2));
    await journals.close();
    await layOutBackup({ journalFolder, backupsFolder, number: 1, what: id });
    await finishReplacing(journalFolder);
    await finishReplacing(journalFolder);
    journals = new Journals(journalFolder);
    expect(await entries(id)).toEqual(entriesOf(1));
    expect(await readFile(fileIn(1, 'backup.json'), 'utf8')).toContain('"number":1');
  });
});
