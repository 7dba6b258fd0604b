import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { transcriptId } from '../../shared/id';
import type { NewChange, NotebookName } from '../../shared/ipc';
import { openDoc } from '../../shared/notebook/doc';
import type { JournalProblem } from '../../shared/problems';
import { failed, succeeded } from '../../shared/result';
import { Database, type UpdateRow } from './database';
import { GuardedDatabase } from './guarded-database';
import { openKeptDoc } from './open-kept-doc';

const name = transcriptId('a'.repeat(64));

/** A journal in memory, as main keeps it; `hold` keeps answers back and `problem` refuses. */
class FakeJournal {
  changes: NewChange[] = [];
  problem: JournalProblem | null = null;
  epoch = '';
  unreadable: readonly number[] = [];
  hold: Promise<void> = Promise.resolve();

  readonly append = async (_: unknown, change: NewChange) => {
    await this.hold;
    if (this.problem) return failed(this.problem);
    this.changes.push(change);
    return succeeded(this.changes.length);
  };

  readonly readJournal = async () =>
    succeeded({
      update: Y.encodeStateAsUpdate(
        openDoc(
          this.changes.filter((_, index) => !this.unreadable.includes(index + 1)).map(({ update }) => update),
        ),
      ),
      lastChange: this.changes.length,
      epoch: this.epoch,
      damagedLines: this.unreadable.length,
      unreadable: this.unreadable,
    });
}

let journal: FakeJournal;
let clock = 0;
let database: Database;

/** The database as it is, or as main empties it. */
const guard = (clearDatabase = async () => false) => new GuardedDatabase(database, { clearDatabase });

const openAgain = () => GuardedDatabase.open({ clearDatabase: async () => false });

async function open(notebook: NotebookName = name, guarded = guard()) {
  const keeping = { append: journal.append, now: () => clock, author: () => 'author:me' };
  const opened = await openKeptDoc(notebook, (doc) => [doc.getMap('decisions') as Y.AbstractType<unknown>], {
    desktop: { readJournal: journal.readJournal },
    database: guarded,
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
    for (const words of ['O', 'On', 'One']) kept.type('Renamed it', 'title', setTitle(words));
    await kept.flush();
    expect(journal.changes).toHaveLength(1);
    expect(title(openDoc(journal.changes.map((change) => change.update)))).toBe('One');
  });

  it('keeps what is typed without a pause', async () => {
    const { kept } = await open();
    for (let key = 0; key < 40; key += 1) {
      kept.type('Renamed it', 'title', setTitle(`Key ${key}`));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(journal.changes.length).toBeGreaterThanOrEqual(2);
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

describe('typing in one note and at once in the next', () => {
  it('is two Changes and two steps of undo, also where they have the same words', async () => {
    const { kept } = await open();
    kept.type('Wrote it', 'first', setTitle('One'));
    kept.type('Wrote it', 'first', setTitle('One more'));
    kept.type('Wrote it', 'second', setTitle('Two'));
    kept.undo();
    expect(title(kept.doc)).toBe('One more');
    kept.undo();
    expect(title(kept.doc)).toBeUndefined();
    await kept.flush();
    expect(journal.changes.map((change) => change.label)).toEqual([
      'Wrote it',
      'Wrote it',
      'Undid: Wrote it',
      'Undid: Wrote it',
    ]);
  });
});

describe('opening a notebook', () => {
  /** Five Changes in both copies. */
  async function writeFive(notebook: NotebookName = name) {
    const { kept } = await open(notebook);
    for (const words of ['One', 'Two', 'Three', 'Four', 'Five']) kept.edit('Renamed it', setTitle(words));
    await kept.flush();
    await expect.poll(async () => (await database.updates.toArray()).at(-1)?.last).toBe(5);
  }

  it('brings everything back from the journal when the database is gone', async () => {
    await writeFive();
    await database.updates.clear();
    const { kept, recovery } = await open();
    expect(title(kept.doc)).toBe('Five');
    expect(recovery.databaseWasBehind).toBe(true);
    expect(await database.updates.toArray()).toMatchObject([{ first: 1, last: 5 }]);
  });

  it.each([
    ['library', true],
    [name, false],
  ] as const)('says that the whole database was erased once: %s', async (notebook, isSaid) => {
    await writeFive(notebook);
    await database.updates.clear();
    const { kept, recovery } = await open(notebook, await openAgain());
    expect([title(kept.doc), recovery.databaseWasBehind]).toEqual(['Five', isSaid]);
  });

  it('notices by their numbers that rows are gone from the middle', async () => {
    await writeFive();
    await database.updates.bulkDelete((await database.updates.toCollection().primaryKeys()).slice(0, 4));
    const { kept, recovery } = await open();
    expect([title(kept.doc), recovery.databaseWasBehind]).toEqual(['Five', true]);
  });

  it('makes a database anew that has lost rows, and carries over those of other notebooks', async () => {
    await writeFive();
    const [first] = await database.updates.toArray();
    await database.updates.bulkDelete((await database.updates.toCollection().primaryKeys()).slice(1));
    await database.updates.add({ ...first, row: 99, notebook: 'library' } as UpdateRow);
    const cleared = vi.fn(async () => {
      await database.delete();
      return true;
    });
    await open(name, guard(cleared));
    expect(cleared).toHaveBeenCalledOnce();
    expect(await database.updates.where('notebook').equals('library').toArray()).toHaveLength(1);
    expect(await database.updates.where('notebook').equals(name).toArray()).toMatchObject([{ last: 5 }]);
  });

  it('takes from the database what the journal cannot read', async () => {
    await writeFive();
    journal.unreadable = [2];
    const { kept, recovery } = await open();
    expect([title(kept.doc), recovery.journalWasBehind, recovery.lost]).toEqual(['Five', true, 0]);
  });

  it('says what neither copy has, and what waits for it', async () => {
    await writeFive();
    journal.unreadable = [2];
    await database.updates.bulkDelete((await database.updates.toCollection().primaryKeys()).slice(1, 2));
    const { recovery } = await open();
    expect(recovery).toMatchObject({ lost: 1, isIncomplete: true });
  });

  it('works from the journal alone while the database does not answer', async () => {
    await writeFive();
    database.close();
    const opening = vi
      .spyOn(database, 'open')
      .mockRejectedValue(new DOMException('Full.', 'QuotaExceededError'));
    const { kept, recovery } = await open();
    expect([title(kept.doc), recovery.databaseWasBehind]).toEqual(['Five', false]);
    opening.mockRestore();
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

  it('goes by the order of the Changes, whatever the clock says: now, in 1970, ten years on, an hour back', async () => {
    const hour = 3_600_000;
    for (const time of [1.7e12, 0, 1.7e12 + 87_600 * hour, 1.7e12 - hour]) {
      clock = time;
      const { kept } = await open();
      kept.edit('Renamed it', setTitle(`At ${time}`));
      await kept.flush();
      expect(title((await open()).kept.doc)).toBe(`At ${time}`);
    }
    clock = 0;
    await database.updates.clear();
    expect(title((await open()).kept.doc)).toBe(`At ${1.7e12 - hour}`);
    expect(journal.changes.map((change) => change.label)).toEqual(Array(4).fill('Renamed it'));
  });

  it('finds two copies that agree in agreement', async () => {
    const first = await open();
    first.kept.edit('Renamed it', setTitle('One'));
    await first.kept.flush();
    const { recovery } = await open();
    expect(recovery).toEqual({
      databaseWasBehind: false,
      journalWasBehind: false,
      lost: 0,
      isIncomplete: false,
    });
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
