import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

interface Rows {
  readonly add: (row: object) => Promise<number>;
  readonly update: (key: number, changed: object) => Promise<number>;
}

declare global {
  interface Window {
    rivalRows: Rows;
  }
}

/** Puts a database of its own beside the app's, with the same durability and the same kind of rows. */
export async function openDexieAlone(page: Page): Promise<void> {
  const path = createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js');
  await page.evaluate(await readFile(path, 'utf8'));
  await page.evaluate(async () => {
    const { Dexie } = window as unknown as { Dexie: new (name: string, options: object) => never };
    const database: {
      version(number: number): { stores(schema: object): void };
      open(): Promise<void>;
      table(name: string): Rows;
    } = new Dexie('rival', { chromeTransactionDurability: 'strict' });
    database.version(1).stores({ updates: '++row, notebook' });
    await database.open();
    window.rivalRows = database.table('updates');
  });
}

/** Writes one update of `bytes` as the app does, a row and then its number, and says how long that took. */
export function writeWithDexie(page: Page, bytes: number): Promise<number> {
  return page.evaluate(async (length) => {
    const update = crypto.getRandomValues(new Uint8Array(length));
    const begun = performance.now();
    const row = await window.rivalRows.add({ notebook: 'rival', first: null, last: null, update });
    await window.rivalRows.update(row, { first: row, last: row });
    return performance.now() - begun;
  }, bytes);
}
