import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { succeeded } from '../../shared/result';
import { GuardedDatabase } from './guarded-database';
import { openKeptDoc } from './open-kept-doc';
import { makeReleased, databaseOfVersion1 as released, settled } from './released-database.testing';

const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Makes the database as that version did, with the rows that it held. */
const makeWithRows = (version: number) =>
  makeReleased(version, (name, store) => {
    if (name !== 'updates') return;
    for (const { update, ...row } of released.rows)
      store.add({ ...row, notebook: released.notebook, update: bytesOf(update) });
  });

const clearDatabase = vi.fn(async () => true);

/** Opens the notebook with a journal that has nothing of it. */
async function open() {
  const database = await GuardedDatabase.open({ clearDatabase });
  const empty = { update: new Uint8Array(), lastChange: 0, damagedLines: 0, unreadable: [], epoch: '' };
  const opened = await openKeptDoc(
    released.notebook,
    (doc) => [doc.getMap('decisions') as Y.AbstractType<unknown>],
    {
      desktop: { readJournal: async () => succeeded(empty) },
      database,
      keeping: { append: async () => succeeded(1), now: () => 0, author: () => 'author:me' },
    },
  );
  if (!opened.ok) throw new Error(opened.problem.kind);
  return { database, title: opened.value.kept.doc.getMap('decisions').get('title') };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});

it('the database of version 1 opens with what it held, also what was not acknowledged', async () => {
  await makeWithRows(released.version);
  expect((await open()).title).toBe('Two');
});

it('a database of a newer version is neither read, nor written, nor cleared away', async () => {
  await makeWithRows(10_000);
  const { database, title } = await open();
  expect([database.isNewer, title]).toEqual([true, undefined]);
  expect(clearDatabase).not.toHaveBeenCalled();
  const there = await settled(indexedDB.open(released.name));
  const rows = await settled(there.transaction('updates').objectStore('updates').getAll());
  there.close();
  expect([there.version, rows.length]).toEqual([10_000, released.rows.length]);
});
