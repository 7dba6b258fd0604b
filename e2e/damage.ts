import { open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { App } from './app';

/** What a kill leaves of the database's log: so many bytes of its last record never arrived. */
export const tornBy = [1, 5, 37, 100, 300] as const;

/** Something that happens to a file of the database while the app is not running. */
export interface Damage {
  readonly name: string;
  /** Whether it needs a database large enough to have been written into a table (`.ldb`). */
  readonly needsTable: boolean;
  readonly harm: (folder: string) => Promise<void>;
}

/** The one folder in which Chromium keeps the page's database. */
export async function databaseFolder(profile: string): Promise<string> {
  const databases = join(profile, 'IndexedDB');
  const name = (await readdir(databases)).find((entry) => entry.endsWith('.indexeddb.leveldb'));
  if (name === undefined) throw new Error('There is no database.');
  return join(databases, name);
}

async function largest(folder: string, belongs: (name: string) => boolean): Promise<string> {
  const names = (await readdir(folder)).filter(belongs);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const at = sizes.indexOf(Math.max(...sizes));
  const name = names[at];
  if (name === undefined) throw new Error(`Nothing of that kind is in ${basename(folder)}.`);
  return join(folder, name);
}

export const logOf = (folder: string) => largest(folder, (name) => name.endsWith('.log'));
const manifestOf = (folder: string) => largest(folder, (name) => name.startsWith('MANIFEST-'));

/** The oldest table: it begins with what the app wrote first. */
async function tableOf(folder: string): Promise<string> {
  const [name] = (await readdir(folder)).filter((entry) => entry.endsWith('.ldb')).sort();
  if (name === undefined) throw new Error('The database has no table.');
  return join(folder, name);
}

/** Cuts off the end of a file. */
export async function cutOff(path: string, bytes: number): Promise<void> {
  await truncate(path, Math.max(0, (await stat(path)).size - bytes));
}

/** Writes over a part of a file, from a byte counted from its beginning, or from its end where that is negative. */
async function overwrite(path: string, from: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  await file.write(bytes, 0, bytes.length, from < 0 ? size + from : from);
  await file.close();
}

const garbage = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 151 + 89) % 256);

const damageToLog: readonly Damage[] = [
  {
    name: 'CURRENT deleted',
    needsTable: false,
    harm: (folder) => rm(join(folder, 'CURRENT')),
  },
  {
    name: 'CURRENT empty',
    needsTable: false,
    harm: (folder) => truncate(join(folder, 'CURRENT')),
  },
  {
    name: 'MANIFEST deleted',
    needsTable: false,
    harm: async (folder) => rm(await manifestOf(folder)),
  },
  {
    name: 'MANIFEST overwritten',
    needsTable: false,
    harm: async (folder) => writeFile(await manifestOf(folder), garbage(500)),
  },
  {
    name: '4 KB of zeros in the log',
    needsTable: false,
    harm: async (folder) => overwrite(await logOf(folder), 9_000, new Uint8Array(4096)),
  },
  {
    name: 'the log cut in half',
    needsTable: false,
    harm: async (folder) => {
      const log = await logOf(folder);
      await truncate(log, Math.floor((await stat(log)).size / 2));
    },
  },
];

const damageToTable: readonly Damage[] = [
  ...[0, 3_000, 13_000, 2_000_000].map((from) => ({
    name: `64 bytes changed in a table, from byte ${from}`,
    needsTable: true,
    harm: async (folder: string) => overwrite(await tableOf(folder), from, garbage(64)),
  })),
  {
    name: 'the footer of a table changed',
    needsTable: true,
    harm: async (folder) => overwrite(await tableOf(folder), -48, garbage(48)),
  },
  {
    name: 'a table deleted',
    needsTable: true,
    harm: async (folder) => rm(await tableOf(folder)),
  },
  {
    name: 'a table of zero length',
    needsTable: true,
    harm: async (folder) => truncate(await tableOf(folder)),
  },
];

/** Everything that was seen to happen to a LevelDB, but for the torn log. */
export const damages: readonly Damage[] = [...damageToLog, ...damageToTable];

/** Writes so much beside the app's own rows, in the same LevelDB, that they are moved from the log into a table. */
export async function fillTable({ page }: App): Promise<void> {
  await page.evaluate(async () => {
    const opened = indexedDB.open('ballast', 1);
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows', { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    for (let written = 0; written < 300; written += 50) {
      const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
      for (let row = 0; row < 50; row += 1)
        writing.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(40_000)));
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onerror = reject;
      });
    }
    database.close();
  });
}

/** The folder of the one transcript that the journal keeps. */
export async function transcriptFolder(profile: string): Promise<string> {
  const journal = join(profile, 'journal');
  const hash = (await readdir(journal)).find((name) => /^[0-9a-f]{64}$/.test(name));
  if (hash === undefined) throw new Error('The journal has no transcript.');
  return join(journal, hash);
}

/** A line of a journal with one byte of its update changed, as a failing disk changes it. */
export async function flipByteInLine(journal: string, line: number): Promise<void> {
  const lines = (await readFile(journal, 'utf8')).split('\n');
  const words = lines[line] ?? '';
  const at = words.lastIndexOf('"update":"') + 14;
  const flipped = words[at] === 'A' ? 'B' : 'A';
  lines[line] = words.slice(0, at) + flipped + words.slice(at + 1);
  await writeFile(journal, lines.join('\n'));
}

/** A line of a journal replaced by as many zeros. */
export async function zeroLine(journal: string, line: number): Promise<void> {
  const lines = (await readFile(journal, 'latin1')).split('\n');
  lines[line] = '\0'.repeat(lines[line]?.length ?? 0);
  await writeFile(journal, lines.join('\n'), 'latin1');
}
