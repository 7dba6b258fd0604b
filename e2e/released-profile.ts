import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReleasedDatabase } from '../src/main/released-profile.testing';
import { releasedShapes } from '../src/main/released-shapes.testing';
import { type App, commandLine, environment, executable, type StartOptions } from './app';

const profileOf = (version: string) => join(releasedShapes, version, 'profile');

/** Replaces the app's database by another, as whatever version of the app made it, without this one's own code. */
async function replaceDatabase({ page }: App, database: ReleasedDatabase): Promise<void> {
  await page.evaluate(async ({ version, stores, updates }) => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await settled(indexedDB.deleteDatabase('despatch'));
    const opening = indexedDB.open('despatch', version);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, autoIncrement, index }] of Object.entries(stores)) {
        const path = typeof keyPath === 'string' ? keyPath : [...keyPath];
        const store = opening.result.createObjectStore(name, { keyPath: path, autoIncrement });
        if (index) store.createIndex(index, index);
        if (name !== 'updates') continue;
        for (const { update, ...row } of updates)
          store.add({ ...row, update: Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0)) });
      }
    };
    (await settled(opening)).close();
  }, database);
}

/** Lays out a profile as a released version of the app left it: its journal, and its database made in the real browser. */
export async function layOutReleased(
  version: string,
  profile: string,
  start: (options?: StartOptions) => Promise<App>,
): Promise<void> {
  const maker = await start();
  // The app lets go of its database, and says so.
  maker.expectTrouble(/^console: Another connection wants to delete database/);
  const json = await readFile(join(profileOf(version), 'database.json'), 'utf8');
  await replaceDatabase(maker, JSON.parse(json) as ReleasedDatabase);
  await maker.quit();
  await mkdir(profile, { mode: 0o700 });
  await cp(join(profileOf(version), 'journal'), join(profile, 'journal'), { recursive: true });
  await cp(join(maker.profile, 'IndexedDB'), join(profile, 'IndexedDB'), { recursive: true });
}

/** Starts the app with nobody who drives it, and kills it with all its processes so many milliseconds later. */
export async function startAndKill(profile: string, moment: number): Promise<void> {
  const child = spawn(executable(), commandLine(), {
    detached: true,
    env: environment(profile),
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  await delay(moment);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
}
