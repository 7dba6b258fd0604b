import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { transcriptHash, transcriptId } from '../shared/id';
import type { BackupTrouble } from '../shared/problems';
import { Backups } from './backups';
import { Erasing } from './erasing';
import { changeOf, updatesOf } from './journal/journal.testing';
import { Journals } from './journal/journals';
import { PreferencesStore } from './preferences';
import { secondFoldersOf } from './second-folders';
import { temporaryFolder } from './temporary-folder.testing';
import type { DeskWork } from './work/desk-work';
import { runTask } from './work/run-task';

const id = transcriptId('a'.repeat(64));
let root = '';
let backups: Backups;
let erasing: Erasing;
let desk = '';
let troubles: (BackupTrouble | null)[];

/** The long work done here and now, in no process of its own; its answer is the one to its task. */
const work: Pick<DeskWork, 'keep'> = {
  keep: (task) => runTask(task, { progress: () => undefined, saving: () => undefined }) as Promise<never>,
};

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  root = temporaryFolder();
  troubles = [];
  const [journalFolder, backupsFolder] = [join(root, 'journal'), join(root, 'backups')];
  const journals = new Journals(journalFolder);
  for (const name of ['library', id] as const)
    for (const update of updatesOf(2)) await journals.append(name, changeOf(update));
  const preferences = await PreferencesStore.open(join(root, 'preferences.json'));
  const second = secondFoldersOf(preferences);
  desk = second.desk;
  const now = () => new Date('2026-03-02T09:00:00.000Z');
  const shared = { work, journals, journalFolder, backupsFolder, second, now };
  backups = new Backups({
    ...shared,
    appVersion: '1',
    onTrouble: (trouble) => troubles.push(trouble),
    onRestored: () => undefined,
  });
  erasing = new Erasing({
    ...shared,
    backups,
    path: join(root, 'erasures.json'),
    eraseDatabase: async () => undefined,
    forgetPlace: (erased) => preferences.forgetPlace(erased),
  });
});

async function newFolder(name: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function holdsTranscript(folder: string): Promise<boolean> {
  const paths = await readdir(folder, { recursive: true });
  return paths.some((path) => path.includes(transcriptHash(id)));
}

const waiting = async () => {
  const { elsewhere } = JSON.parse(await readFile(join(root, 'erasures.json'), 'utf8'));
  return elsewhere.length;
};

describe('erasing', () => {
  it('reaches a folder that is no longer used', async () => {
    const old = await newFolder('old');
    await backups.use(old);
    await backups.take('asked');
    await backups.use(await newFolder('new'));
    expect(await holdsTranscript(old)).toBe(true);
    expect(await erasing.erase(id)).toEqual({ ok: true, value: { waitsFor: [] } });
    expect(await holdsTranscript(old)).toBe(false);
  });

  it('waits for folders that are away, not fooled by an empty one, and finishes each when it is there', async () => {
    const [old, stick] = [await newFolder('old'), await newFolder('stick')];
    for (const folder of [old, stick]) {
      await backups.use(folder);
      await backups.take('asked');
      await rename(folder, `${folder} away`);
    }
    expect(await erasing.erase(id)).toEqual({ ok: true, value: { waitsFor: ['old', 'stick'] } });
    await newFolder('stick');
    await erasing.goOverOthers();
    expect(await waiting()).toBe(2);
    expect(await readdir(stick)).toEqual([]);
    await rename(`${old} away`, old);
    await erasing.goOverOthers();
    expect(await waiting()).toBe(1);
    expect(await holdsTranscript(old)).toBe(false);
    expect(await holdsTranscript(`${stick} away`)).toBe(true);
    const elsewhere = await newFolder('mounted elsewhere');
    await rename(`${stick} away`, elsewhere);
    await backups.use(elsewhere);
    await erasing.goOverOthers();
    expect(await waiting()).toBe(0);
    expect(await holdsTranscript(elsewhere)).toBe(false);
  });
});

describe('an additional folder', () => {
  it('that goes away is said once, tried at every backup, and no longer said once it is back', async () => {
    const stick = await newFolder('stick');
    await backups.use(stick);
    await rename(stick, `${stick} away`);
    await newFolder('stick');
    await backups.takeQuietly('interval');
    await backups.takeQuietly('interval');
    expect(troubles).toEqual([{ kind: 'folder-not-there', folder: 'stick' }]);
    expect(await readdir(stick)).toEqual([]);
    await rename(`${stick} away`, stick);
    await backups.take('asked');
    expect(troubles).toEqual([{ kind: 'folder-not-there', folder: 'stick' }, null]);
    expect(await holdsTranscript(stick)).toBe(true);
    const listed = await backups.list();
    expect(listed).toMatchObject({
      ok: true,
      value: { folder: { state: 'kept' }, second: [{ isThisDesk: true, backups: [{ number: 1 }] }] },
    });
  });

  it('gives back what another desk kept there', async () => {
    const stick = await newFolder('stick');
    await backups.use(stick);
    await backups.take('asked');
    const parts = join(stick, 'Despatch backups');
    await rename(join(parts, desk), join(parts, '00ff00ff'));
    await backups.use(stick);
    await erasing.erase(id);
    expect(await holdsTranscript(join(root, 'journal'))).toBe(false);
    expect(await backups.restore({ desk: '00ff00ff', number: 1 }, 'everything')).toEqual({
      ok: true,
      value: null,
    });
    expect(await holdsTranscript(join(root, 'journal'))).toBe(true);
    expect(await backups.restore({ desk: 'ffffffff', number: 1 }, 'everything')).toMatchObject({
      problem: { kind: 'unusable' },
    });
  });
});
