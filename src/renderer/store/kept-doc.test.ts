import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { transcriptId } from '../../shared/id';
import type { JournalProblem, NewChange } from '../../shared/ipc';
import { openDoc } from '../../shared/notebook/doc';
import { failed, succeeded } from '../../shared/result';
import { Database } from './database';
import { openKeptDoc } from './open-kept-doc';

const name = transcriptId('a'.repeat(64));

/** A journal in memory, as main keeps it; `hold` keeps answers back and `problem` refuses. */
class FakeJournal {
  changes: NewChange[] = [];
  problem: JournalProblem | null = null;
  epoch = '';
  hold: Promise<void> = Promise.resolve();

  readonly append = async (_: unknown, change: NewChange) => {
    await this.hold;
    if (this.problem) return failed(this.problem);
    this.changes.push(change);
    return succeeded(this.changes.length);
  };

  readonly readJournal = async () =>
    succeeded({
      update: Y.encodeStateAsUpdate(openDoc(this.changes.map((change) => change.update))),
      lastChange: this.changes.length,
      damagedLines: 0,
      epoch: this.epoch,
    });
}

let journal: FakeJournal;
let database: Database;

async function open() {
  const keeping = { append: journal.append, now: () => 0, author: () => 'author:me' };
  const opened = await openKeptDoc(name, (doc) => [doc.getMap('decisions') as Y.AbstractType<unknown>], {
    desktop: { readJournal: journal.readJournal },
    database,
    keeping,
  });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

const title = (doc: Y.Doc) => doc.getMap('decisions').get('title');
const setTitle = (value: string) => (doc: Y.Doc) => void doc.getMap('decisions').set('title', value);

beforeEach(async () => {
  journal = new FakeJournal();
  database = new Database();
  await database.delete();
  await database.open();
});

describe('a notebook that was replaced', () => {
  it('takes nothing from the rows of an earlier epoch, and lets go of them', async () => {
    const { kept } = await open();
    kept.edit('Named it', setTitle('Before'));
    await kept.flush();
    journal = new FakeJournal();
    journal.epoch = 'restored';
    const { kept: restored, recovery } = await open();
    expect(title(restored.doc)).toBeUndefined();
    expect(recovery.journalWasBehind).toBe(false);
    expect(await database.updates.count()).toBe(0);
    restored.edit('Named it', setTitle('After'));
    await restored.flush();
    expect(title((await open()).kept.doc)).toBe('After');
  });
});

describe('a kept notebook', () => {
  it('writes each edit to the journal and to the database', async () => {
    const { kept } = await open();
    kept.edit('Renamed it', setTitle('One'));
    await kept.flush();
    expect(journal.changes.map((change) => change.label)).toEqual(['Renamed it']);
    expect(await database.updates.toArray()).toMatchObject([{ notebook: name, first: 1, last: 1 }]);
  });

  it('is saved only when the journal has acknowledged everything', async () => {
    const { kept } = await open();
    let release: () => void = () => undefined;
    journal.hold = new Promise((resolve) => {
      release = resolve;
    });
    kept.edit('Renamed it', setTitle('One'));
    expect(kept.saveState()).toEqual({ kind: 'saving' });
    release();
    await kept.flush();
    expect(kept.saveState()).toEqual({ kind: 'saved' });
  });

  it('gathers typing into one Change', async () => {
    const { kept } = await open();
    for (const words of ['O', 'On', 'One']) kept.type('Renamed it', setTitle(words));
    await kept.flush();
    expect(journal.changes).toHaveLength(1);
    expect(title(openDoc(journal.changes.map((change) => change.update)))).toBe('One');
  });

  it('says what is wrong while the journal cannot be written, and loses nothing', async () => {
    const { kept } = await open();
    journal.problem = { kind: 'disk-full' };
    kept.edit('Renamed it', setTitle('One'));
    await kept.flush();
    expect(kept.saveState()).toEqual({ kind: 'failed', problem: { kind: 'disk-full' } });
    journal.problem = null;
    await new Promise((resolve) => kept.subscribe(() => kept.saveState().kind === 'saved' && resolve(null)));
    expect(journal.changes).toHaveLength(1);
  });

  it('undoes one edit at a time, and says so in the journal', async () => {
    const { kept } = await open();
    kept.edit('First', setTitle('One'));
    kept.edit('Second', setTitle('Two'));
    kept.undo();
    expect(title(kept.doc)).toBe('One');
    kept.redo();
    expect(title(kept.doc)).toBe('Two');
    await kept.flush();
    expect(journal.changes.map((change) => change.label)).toEqual([
      'First',
      'Second',
      'Undid: Second',
      'Did again: Second',
    ]);
  });
});

describe('opening a notebook', () => {
  it('brings everything back from the journal when the database is gone', async () => {
    const first = await open();
    for (const words of ['One', 'Two', 'Three', 'Four', 'Five'])
      first.kept.edit('Renamed it', setTitle(words));
    await first.kept.flush();
    await database.updates.clear();
    const { kept, recovery } = await open();
    expect(title(kept.doc)).toBe('Five');
    expect(recovery.databaseWasBehind).toBe(true);
    expect(await database.updates.toArray()).toMatchObject([{ first: 1, last: 5 }]);
  });

  it('brings everything back from the database when the journal is gone', async () => {
    const first = await open();
    first.kept.edit('Renamed it', setTitle('One'));
    await first.kept.flush();
    journal.changes = [];
    const { kept, recovery } = await open();
    expect([title(kept.doc), recovery.journalWasBehind]).toEqual(['One', true]);
    await kept.flush();
    expect(title(openDoc(journal.changes.map((change) => change.update)))).toBe('One');
  });

  it('finds two copies that agree in agreement', async () => {
    const first = await open();
    first.kept.edit('Renamed it', setTitle('One'));
    await first.kept.flush();
    const { recovery } = await open();
    expect(recovery).toEqual({ databaseWasBehind: false, journalWasBehind: false, damagedLines: 0 });
  });

  it('brings in what the database got before a crash and the journal did not', async () => {
    const first = await open();
    journal.problem = { kind: 'disk-full' };
    first.kept.edit('Renamed it', setTitle('One'));
    await first.kept.flush();
    journal.problem = null;
    const kept = (await open()).kept;
    await kept.flush();
    expect(title(openDoc(journal.changes.map((change) => change.update)))).toBe('One');
  });
});
