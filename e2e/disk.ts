import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';

/** Lets go of whatever a test holds in the main process. */
export type Release = () => Promise<void>;

/** From now on, what the journal wrote does not reach the disk itself until it is let through. */
export async function holdFlush({ main }: App): Promise<Release> {
  const held = await main.evaluateHandle(() => {
    const fs = process.getBuiltinModule('node:fs');
    const { fdatasync } = fs;
    const waiting: (() => void)[] = [];
    const hold: typeof fdatasync = Object.assign(
      (file: number, done: (error: Error | null) => void) => void waiting.push(() => fdatasync(file, done)),
      { __promisify__: fdatasync.__promisify__ },
    );
    fs.fdatasync = hold;
    return () => {
      fs.fdatasync = fdatasync;
      for (const flush of waiting.splice(0)) flush();
    };
  });
  return () => held.evaluate((release) => release());
}

/** From now on the disk has no room for what the journal writes. */
export async function fillDisk({ main }: App): Promise<Release> {
  const full = await main.evaluateHandle(() => {
    const fs = process.getBuiltinModule('node:fs');
    const { write } = fs;
    const refuse = (...parameters: readonly unknown[]) => {
      const done = parameters.at(-1);
      const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      if (typeof done === 'function') setImmediate(() => done(error));
    };
    fs.write = Object.assign(refuse, { __promisify__: write.__promisify__ });
    return () => {
      fs.write = write;
    };
  });
  return () => full.evaluate((release) => release());
}

const megabyte = 1024 * 1024;

/** Another program's file, which takes all room but so many bytes. */
export async function fill(disk: string, left: number): Promise<void> {
  const file = await open(join(disk, 'another-program'), 'a');
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(disk);
      const wanted = bavail * bsize - left;
      if (wanted <= 0) return;
      await file.write(new Uint8Array(Math.min(wanted, megabyte)));
    }
  } catch {
    // Something of the app's took the last of it in between.
  } finally {
    await file.close();
  }
}

export const free = (disk: string) => rm(join(disk, 'another-program'));

/** What the app and Chromium say while there is no room. */
export const complaintsOfFullDisk =
  /ENOSPC|[Ff]ull|disk|space|database|Dexie|journal|snapshot|preferences|backup|Quota|IndexedDB|UnknownError|blob/;

/** From now on the disk says that it has a hundred megabytes left, and takes whatever is written. */
export async function leaveLittleRoom({ main }: App): Promise<Release> {
  const short = await main.evaluateHandle(() => {
    const promises = process.getBuiltinModule('node:fs/promises');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const { statfs } = promises;
    const sayLittle = (path: string) =>
      statfs(path).then((told) => Object.assign(told, { bavail: (100 * 2 ** 20) / told.bsize }));
    Object.assign(promises, { statfs: sayLittle });
    syncBuiltinESMExports();
    return () => {
      promises.statfs = statfs;
      syncBuiltinESMExports();
    };
  });
  return () => short.evaluate((release) => release());
}
