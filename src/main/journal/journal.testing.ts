import * as Y from 'yjs';
import type { NewChange } from '../../shared/ipc';

/** A notebook as it grows: each call sets one more entry, longer by `padding` letters, and gives the update. */
export function growingNotebook(client: number, padding = 0): () => Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  let last: Uint8Array = new Uint8Array();
  let count = 0;
  doc.on('update', (update: Uint8Array) => {
    last = update;
  });
  return () => {
    count += 1;
    doc.getMap('entries').set(`entry ${count}`, `value ${count}${'.'.repeat(padding)}`);
    return last;
  };
}

export function updatesOf(count: number, client = 1): readonly Uint8Array[] {
  const grow = growingNotebook(client);
  return Array.from({ length: count }, () => grow());
}

export function changeOf(update: Uint8Array): NewChange {
  return { time: 1, author: 'author:a', label: 'Highlighted “words” as Key point', update };
}

/** The entries of a notebook that `updatesOf` made. */
export function entriesIn(update: Uint8Array): Readonly<Record<string, unknown>> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getMap('entries').toJSON();
}

export function entriesOf(...numbers: readonly number[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(numbers.map((number) => [`entry ${number}`, `value ${number}`]));
}
