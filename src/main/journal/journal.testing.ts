import * as Y from 'yjs';
import type { NewChange } from '../../shared/ipc';

/** A notebook as it grows: each update sets one more entry. */
export function updatesOf(count: number, client = 1): readonly Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let index = 1; index <= count; index += 1) {
    doc.getMap('entries').set(`entry ${index}`, `value ${index}`);
  }
  return updates;
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
