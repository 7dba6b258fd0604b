import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkedFolder } from './preferences';
import { SecondFolders } from './second-folders';
import { temporaryFolder } from './temporary-folder.testing';

const desk = 'a1b2c3d4';
let root = '';
let stick = '';
let remembered: {
  backupFolder: string | null;
  backupMark: string | null;
  copiedFolders: readonly MarkedFolder[];
};
let folders: SecondFolders;

beforeEach(async () => {
  root = temporaryFolder();
  stick = join(root, 'stick');
  await mkdir(stick);
  remembered = { backupFolder: null, backupMark: null, copiedFolders: [] };
  folders = new SecondFolders({
    desk,
    remembered: () => remembered,
    remember: async (changed) => {
      remembered = { ...remembered, ...changed };
    },
  });
});

const partIn = (folder: string) => join(folder, 'Despatch backups', desk);
const chosenEarlier = (path: string) => {
  remembered = { backupFolder: path, backupMark: null, copiedFolders: [] };
};
const placesThere = async () => (await folders.places()).map(({ path, isThere }) => [path, isThere]);

describe('the additional folder', () => {
  it('is known by its mark, and neither by an empty mount point nor by another stick at its place', async () => {
    const chosen = await folders.choose(stick);
    expect(await folders.reach()).toEqual(chosen);
    await rename(stick, join(root, 'away'));
    expect(await folders.reach()).toBeNull();
    await mkdir(partIn(stick), { recursive: true });
    expect(await folders.reach()).toBeNull();
    const another = await folders.choose(stick);
    expect(another.mark).not.toBe(chosen.mark);
    remembered = { ...remembered, backupMark: chosen.mark };
    expect(await folders.reach()).toBeNull();
    await rename(stick, join(root, 'another'));
    await rename(join(root, 'away'), stick);
    expect(await folders.reach()).toEqual(chosen);
  });

  it('keeps its mark when it is chosen again', async () => {
    expect(await folders.choose(stick)).toEqual(await folders.choose(stick));
  });

  it('that an earlier version chose is marked once, where this desk has a part of it', async () => {
    chosenEarlier(stick);
    expect(await folders.reach()).toBeNull();
    expect(await readdir(stick)).toEqual([]);
    await mkdir(partIn(stick), { recursive: true });
    const adopted = await folders.reach();
    expect(adopted).toEqual({ path: stick, mark: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(remembered).toMatchObject({ backupMark: adopted?.mark, copiedFolders: [adopted] });
    await rename(stick, join(root, 'away'));
    await mkdir(partIn(stick), { recursive: true });
    expect(await folders.reach()).toBeNull();
  });

  it('that cannot be written to is not chosen, and the one before stays', async () => {
    const chosen = await folders.choose(stick);
    await expect(folders.choose(join(partIn(stick), 'folder-mark'))).rejects.toThrow();
    expect(await folders.reach()).toEqual(chosen);
  });

  it('shows the parts of every desk, and of nothing else', async () => {
    await folders.choose(stick);
    for (const name of ['00ff00ff', 'Holiday pictures']) await mkdir(join(stick, 'Despatch backups', name));
    expect([...(await folders.parts()).keys()].sort()).toEqual(['00ff00ff', desk]);
    await rename(stick, join(root, 'away'));
    expect([...(await folders.parts()).keys()]).toEqual([]);
  });
});

describe('the folders in which a second copy may lie', () => {
  it('are those that got one, also once they are no longer used', async () => {
    const other = join(root, 'other');
    await folders.choose(stick);
    expect(await placesThere()).toEqual([]);
    await folders.willHoldCopy(await folders.choose(stick));
    await folders.choose(other);
    await folders.forget();
    expect(await placesThere()).toEqual([[stick, true]]);
    await rename(stick, join(root, 'away'));
    expect(await placesThere()).toEqual([[stick, false]]);
  });

  it('are found at another place when they are chosen there', async () => {
    const { mark } = await folders.choose(stick);
    await folders.willHoldCopy({ path: stick, mark });
    const elsewhere = join(root, 'elsewhere');
    await rename(stick, elsewhere);
    expect(await folders.findPart({ part: partIn(stick), mark })).toBeNull();
    await folders.choose(elsewhere);
    expect(await placesThere()).toEqual([[elsewhere, true]]);
    expect(await folders.findPart({ part: partIn(stick), mark })).toBe(partIn(elsewhere));
  });

  it('are two where two sticks take turns at one place', async () => {
    await folders.willHoldCopy(await folders.choose(stick));
    await rename(stick, join(root, 'first'));
    await mkdir(stick);
    await folders.willHoldCopy(await folders.choose(stick));
    expect(await placesThere()).toEqual([
      [stick, false],
      [stick, true],
    ]);
  });

  it('include one of an earlier version that was not seen since', async () => {
    chosenEarlier(stick);
    await folders.forget();
    expect(await placesThere()).toEqual([[stick, false]]);
    await mkdir(partIn(stick), { recursive: true });
    expect(await placesThere()).toEqual([[stick, true]]);
    expect(await folders.findPart({ part: partIn(stick), mark: null })).toBe(partIn(stick));
  });
});
