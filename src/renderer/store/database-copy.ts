import type { NotebookName } from '../../shared/ipc';
import type { Database, UpdateRow } from './database';

/** More rows than this and they are joined into one when the notebook is next opened. */
const mostRows = 400;

/** The database's copy of one notebook. A database that fails is no reason to stop: the journal has everything. */
export class DatabaseCopy {
  private constructor(
    private readonly database: Database | null,
    private readonly notebook: NotebookName,
    readonly rows: readonly UpdateRow[],
    private readonly epoch = '',
  ) {}

  static async read(database: Database | null, notebook: NotebookName): Promise<DatabaseCopy> {
    const rows = await quietly(() => database?.updates.where('notebook').equals(notebook).sortBy('row'));
    return new DatabaseCopy(database, notebook, rows ?? []);
  }

  /** The copy of one epoch of the notebook; rows of another tell of what was replaced, and go. */
  async ofEpoch(epoch: string): Promise<DatabaseCopy> {
    const [own, others] = [true, false].map((wanted) =>
      this.rows.filter((row) => ((row.epoch ?? '') === epoch) === wanted),
    );
    const gone = others?.flatMap(({ row }) => row ?? []) ?? [];
    if (gone.length > 0) await quietly(() => this.database?.updates.bulkDelete(gone));
    return new DatabaseCopy(this.database, this.notebook, own ?? [], epoch);
  }

  /** Whether it holds just the Changes 1 to `lastChange`, so that nothing needs to be joined. */
  agreesWith(lastChange: number): boolean {
    let next = 1;
    for (const { first, last } of this.rows) {
      if (first !== next || last === null) return false;
      next = last + 1;
    }
    return next === lastChange + 1;
  }

  /** The number of the last Change it knows to be in the journal as well. */
  get lastChange(): number {
    return this.rows.reduce((last, row) => Math.max(last, row.last ?? 0), 0);
  }

  get isLong(): boolean {
    return this.rows.length > mostRows;
  }

  /** Keeps an update before the journal has it; `acknowledge` gives it its number. */
  async add(update: Uint8Array): Promise<number | undefined> {
    const { notebook, epoch } = this;
    const row: UpdateRow = { notebook, first: null, last: null, update, epoch };
    return quietly(() => this.database?.updates.add(row));
  }

  async acknowledge(row: number | undefined, number: number): Promise<void> {
    if (row !== undefined)
      await quietly(() => this.database?.updates.update(row, { first: number, last: number }));
  }

  /** Replaces all its rows by one that holds the whole notebook, up to a Change. */
  async replace(update: Uint8Array, lastChange: number): Promise<void> {
    const { database, notebook, epoch } = this;
    if (!database) return;
    await quietly(() =>
      database.transaction('rw', database.updates, async () => {
        await database.updates.where('notebook').equals(notebook).delete();
        if (lastChange > 0)
          await database.updates.add({ notebook, first: 1, last: lastChange, update, epoch });
      }),
    );
  }
}

/** The database is the second copy: when it fails the first one still holds, and the next start brings this one up. */
async function quietly<Value>(work: () => PromiseLike<Value> | undefined): Promise<Value | undefined> {
  try {
    return await work();
  } catch (cause) {
    console.warn('The database did not answer.', cause instanceof Error ? cause.name : '');
    return undefined;
  }
}
