import type { NotebookName } from '../../shared/ipc';
import type { UpdateRow } from './database';
import type { GuardedDatabase } from './guarded-database';

/** More rows than this and they are joined into one when the notebook is next opened. */
const mostRows = 400;

/** The database's copy of one notebook. A database that fails is no reason to stop: the journal has everything. */
export class DatabaseCopy {
  /** Whether something that the journal has may be missing here. */
  private lacks: boolean;

  private constructor(
    private readonly database: GuardedDatabase,
    private readonly notebook: NotebookName,
    /** Null when the database did not answer, or told only of another epoch. */
    private readonly found: readonly UpdateRow[] | null,
    private readonly epoch = '',
  ) {
    this.lacks = found === null;
    database.onEmptied(() => {
      this.lacks = true;
    });
  }

  static async read(database: GuardedDatabase, notebook: NotebookName): Promise<DatabaseCopy> {
    const rows = await database.read(({ updates }) =>
      updates.where('notebook').equals(notebook).sortBy('row'),
    );
    return new DatabaseCopy(database, notebook, rows ?? null);
  }

  get isRead(): boolean {
    return this.found !== null;
  }

  get rows(): readonly UpdateRow[] {
    return this.found ?? [];
  }

  /** The copy of one epoch of the notebook; rows of another tell of what was replaced, and go. */
  async ofEpoch(epoch: string): Promise<DatabaseCopy> {
    const [own = [], others = []] = [true, false].map((wanted) =>
      this.rows.filter((row) => ((row.epoch ?? '') === epoch) === wanted),
    );
    const gone = others.flatMap(({ row }) => row ?? []);
    if (gone.length > 0) await this.database.write(({ updates }) => updates.bulkDelete(gone));
    const isOfAnother = own.length === 0 && gone.length > 0;
    return new DatabaseCopy(this.database, this.notebook, this.isRead && !isOfAnother ? own : null, epoch);
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

  /** How many of the Changes 1 to `lastChange` are in none of its rows. */
  countMissing(lastChange: number): number {
    let [missing, next] = [0, 1];
    const ranges = this.rows.flatMap(({ first, last }) =>
      first === null || last === null ? [] : [{ first, last }],
    );
    for (const { first, last } of ranges.sort((a, b) => a.first - b.first)) {
      missing += Math.max(0, Math.min(first, lastChange + 1) - next);
      next = Math.max(next, last + 1);
    }
    return missing + Math.max(0, lastChange + 1 - next);
  }

  /** Which of these Changes it cannot have: neither by number, nor as one that the journal had not acknowledged yet. */
  withoutThese(numbers: readonly number[]): number {
    const unnumbered = this.rows.filter(({ last }) => last === null).length;
    const has = (number: number) =>
      this.rows.some(
        ({ first, last }) => first !== null && last !== null && first <= number && number <= last,
      );
    return Math.max(0, numbers.filter((number) => !has(number)).length - unnumbered);
  }

  get isLong(): boolean {
    return this.rows.length > mostRows;
  }

  /** Whether the database has to be given the whole notebook again. */
  get isBehind(): boolean {
    return this.lacks && !this.database.isNewer;
  }

  /** Tells when the database may have lost what it was given. */
  onEmptied(listener: () => void): void {
    this.database.onEmptied(listener);
  }

  /** Keeps an update before the journal has it; `acknowledge` gives it its number. */
  async add(update: Uint8Array): Promise<number | undefined> {
    const { notebook, epoch } = this;
    const row: UpdateRow = { notebook, first: null, last: null, update, epoch };
    return this.database.write(({ updates }) => updates.add(row));
  }

  async acknowledge(row: number | undefined, number: number): Promise<void> {
    const changed =
      row !== undefined &&
      (await this.database.write(({ updates }) => updates.update(row, { first: number, last: number })));
    if (changed !== 1) this.lacks = true;
  }

  /** Replaces all its rows by one that holds the whole notebook, up to a Change. */
  async replace(update: Uint8Array, lastChange: number): Promise<void> {
    const { notebook, epoch } = this;
    this.lacks = false;
    const isDone = await this.database.write(async (database) =>
      database.transaction('rw', database.updates, async () => {
        await database.updates.where('notebook').equals(notebook).delete();
        if (lastChange > 0)
          await database.updates.add({ notebook, first: 1, last: lastChange, update, epoch });
        return true;
      }),
    );
    if (!isDone) this.lacks = true;
  }
}
