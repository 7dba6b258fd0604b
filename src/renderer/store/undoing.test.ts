import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { transcriptId } from '../../shared/id';
import type { NotebookName } from '../../shared/ipc';
import { succeeded } from '../../shared/result';
import { GuardedDatabase } from './guarded-database';
import { openKeptDoc } from './open-kept-doc';
import { canStep, type Steps, step } from './undoing';

const valuesOf = (doc: Y.Doc) => doc.getMap<number>('values');
const set = (value: number) => (doc: Y.Doc) => void valuesOf(doc).set('value', value);
const empty = { lastChange: 0, epoch: '', damagedLines: 0, unreadable: [] };

async function open(name: NotebookName): Promise<Steps> {
  const opened = await openKeptDoc(name, (doc) => [valuesOf(doc) as unknown as Y.AbstractType<unknown>], {
    desktop: { readJournal: async () => succeeded({ update: new Uint8Array(), ...empty }) },
    database: await GuardedDatabase.open({ clearDatabase: async () => false }),
    keeping: { append: async () => succeeded(1), now: () => 0, author: () => 'author:me' },
  });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { kept } = opened.value;
  return { kept, manager: kept.undoManager };
}

async function openBoth() {
  const [first, second] = [await open(transcriptId('b'.repeat(64))), await open('library')];
  const values = () => [first, second].map(({ kept }) => valuesOf(kept.doc).get('value'));
  return { first, second, all: [first, second], values };
}

it('goes back through what was done in either notebook, and forward again, in the order it was done in', async () => {
  const { first, second, all, values } = await openBoth();
  first.kept.edit('1', set(1));
  second.kept.edit('2', set(2));
  first.kept.edit('3', set(3));
  step(all, 'undo');
  expect(values()).toEqual([1, 2]);
  step(all, 'undo');
  expect(values()).toEqual([1, undefined]);
  step(all, 'redo');
  step(all, 'redo');
  expect(values()).toEqual([3, 2]);
  expect(canStep(all, 'redo')).toBe(false);
  for (let steps = 0; steps < 3; steps += 1) step(all, 'undo');
  expect(values()).toEqual([undefined, undefined]);
  expect(canStep(all, 'undo')).toBe(false);
});

it('redoes nothing once something else was done, in whichever notebook', async () => {
  const { first, second, all, values } = await openBoth();
  first.kept.edit('1', set(1));
  step(all, 'undo');
  second.kept.edit('2', set(2));
  expect(canStep(all, 'redo')).toBe(false);
  step(all, 'redo');
  expect(values()).toEqual([undefined, 2]);
});
