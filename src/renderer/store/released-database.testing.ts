import { transcriptId } from '../../shared/id';

/** The database as version 1 of Despatch made it, with the rows that it held; never changed. */
export const databaseOfVersion1 = {
  name: 'despatch',
  version: 10,
  stores: {
    updates: { keyPath: 'row', autoIncrement: true, index: 'notebook' },
    transcripts: { keyPath: 'id', autoIncrement: false, index: null },
    chunks: { keyPath: ['transcript', 'index'], autoIncrement: false, index: null },
  },
  notebook: transcriptId('a'.repeat(64)),
  /** Two Changes, which set the title to "One" and then to "Two"; the second was not acknowledged. */
  rows: [
    { row: 1, first: 1, last: 1, update: 'AQEBACgBCWRlY2lzaW9ucwV0aXRsZQF3A09uZQA=' },
    { row: 2, first: null, last: null, update: 'AQEBAagBAAF3A1R3bwEBAQAB' },
  ],
} as const;

/** What a request of the browser's own database comes to. */
export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Makes the database as that version did, without this one's own code; `fill` is given each store. */
export async function makeReleased(
  version: number,
  fill: (name: string, store: IDBObjectStore) => void,
): Promise<void> {
  const { name: database, stores } = databaseOfVersion1;
  await settled(indexedDB.deleteDatabase(database));
  const opening = indexedDB.open(database, version);
  opening.onupgradeneeded = () => {
    for (const [name, { keyPath, autoIncrement, index }] of Object.entries(stores)) {
      const path = typeof keyPath === 'string' ? keyPath : [...keyPath];
      const store = opening.result.createObjectStore(name, { keyPath: path, autoIncrement });
      if (index) store.createIndex(index, index);
      fill(name, store);
    }
  };
  (await settled(opening)).close();
}
