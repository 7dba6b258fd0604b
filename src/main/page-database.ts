import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './atomic-file';
import { freeRoom, sizeOf } from './disk-room';

/** Where Chromium keeps what the page stores. */
const databaseFolder = 'IndexedDB';
/** The last database that could not be read, as it was; nothing reads it by itself. */
const asideFolder = 'IndexedDB put aside';
/** With less room than this beside the copy, in bytes, a database that fails has only met a full disk. */
const leastRoom = 10 * 1024 * 1024;

/**
 * Copies the page's database aside, over an earlier one, and has Chromium delete it. False, and nothing is touched, when
 * there is no room for that.
 */
export async function putDatabaseAside(profile: string, clear: () => Promise<void>): Promise<boolean> {
  const database = join(profile, databaseFolder);
  const aside = join(profile, asideFolder);
  if ((await freeRoom(profile)) < leastRoom + (await sizeOf(database))) {
    return false;
  }
  try {
    await copyAside(database, aside);
  } catch (error) {
    // The journal has what it held; a copy of what is damaged is only one more chance.
    console.error('The damaged database could not be put aside whole:', errorCode(error));
  }
  await clear();
  await sweep(database);
  return true;
}

/** Chromium may still be clearing up where it failed: while files go, the copying begins anew. */
async function copyAside(database: string, aside: string, attempts = 5): Promise<void> {
  await rm(aside, { recursive: true, force: true, maxRetries: 5 });
  try {
    await cp(database, aside, { recursive: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || attempts <= 1) {
      throw error;
    }
    await copyAside(database, aside, attempts - 1);
  }
}

/** Deletes the page's database, files and all, and what was put aside of an earlier one. */
export async function erasePageDatabase(profile: string, clear: () => Promise<void>): Promise<void> {
  await clear();
  await sweep(join(profile, databaseFolder));
  await rm(join(profile, asideFolder), { recursive: true, force: true, maxRetries: 5 });
}

/** Chromium leaves what it cannot open. */
async function sweep(database: string): Promise<void> {
  const left = await readdir(database).catch(() => []);
  for (const name of left.filter((entry) => entry.startsWith('app_'))) {
    await rm(join(database, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
