import type { Desktop } from '../../shared/ipc';
import { Database } from './database';
import { Listeners } from './listeners';

/** A start goes on from the journal when the database has not opened by then, in milliseconds. */
const openWithin = 8_000;
/** A database that would not open is tried again this much later, in milliseconds. */
const restAfterFailure = 5_000;

type Work<Value> = (database: Database) => PromiseLike<Value>;

/**
 * The database behind one door. Nothing that it does is an exception to those who use it: one that closed is opened
 * again, one that cannot be read is cleared away by main and made anew, one from a newer version is left alone. The
 * journal has everything, so that nothing is lost by going on without it.
 */
export class GuardedDatabase {
  private readonly emptied = new Listeners();
  private opening: Promise<void> | null = null;
  private replacing: Promise<boolean> | null = null;
  private failedAt = Number.NEGATIVE_INFINITY;
  private newer = false;
  private hasOpened = false;
  private empty = false;

  constructor(
    private readonly database: Database,
    private readonly desktop: Pick<Desktop, 'clearDatabase'>,
  ) {}

  /** Opens the page's database, or finds out that it has to be done without. */
  static async open(desktop: Pick<Desktop, 'clearDatabase'>): Promise<GuardedDatabase> {
    const guarded = new GuardedDatabase(new Database(), desktop);
    const rows = await guarded.read(({ updates }) => updates.limit(1).count());
    guarded.empty ||= rows === 0;
    return guarded;
  }

  /** Whether a newer version of Despatch wrote it; it is then neither read nor written. */
  get isNewer(): boolean {
    return this.newer;
  }

  /** Whether it had nothing to show at start: it was erased, or nothing was ever written. */
  get wasEmpty(): boolean {
    return this.empty;
  }

  /** Tells when what was in the database may be gone from it, and has to be written again. */
  readonly onEmptied = (listener: () => void): (() => void) => this.emptied.add(listener);

  /** Undefined when the database does not answer. One that cannot be read is made anew and read again. */
  async read<Value>(work: Work<Value>): Promise<Value | undefined> {
    try {
      return await this.attempt(work);
    } catch (cause) {
      tell('read', cause);
      if (!isDamage(cause) || !(await this.replace())) return undefined;
      return this.write(work);
    }
  }

  /** Undefined when the database does not answer; the next call tries it again. */
  async write<Value>(work: Work<Value>): Promise<Value | undefined> {
    try {
      return await this.attempt(work);
    } catch (cause) {
      tell('written', cause);
      return undefined;
    }
  }

  /** Makes the database anew, with every Change that the old one can still show. At most once a start. */
  replace(): Promise<boolean> {
    this.replacing ??= this.makeAnew().catch((cause: unknown) => {
      tell('made anew', cause);
      return false;
    });
    return this.replacing;
  }

  private async attempt<Value>(work: Work<Value>): Promise<Value> {
    await this.replacing;
    if (!this.database.isOpen()) await this.openAgain();
    return work(this.database);
  }

  private openAgain(): Promise<void> {
    if (this.newer) return Promise.reject(new DOMException('Written by a newer version.', 'VersionError'));
    if (performance.now() - this.failedAt < restAfterFailure)
      return Promise.reject(new DOMException('Tried a moment ago.', 'TimeoutError'));
    this.opening ??= this.openInTime().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async openInTime(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DOMException('It did not open.', 'TimeoutError')), openWithin);
    });
    try {
      this.newer = await Promise.race([this.database.isNewerThanThis(), tooLate]);
      if (this.newer) throw new DOMException('Written by a newer version.', 'VersionError');
      await Promise.race([this.database.open(), tooLate]);
      this.failedAt = Number.NEGATIVE_INFINITY;
    } catch (cause) {
      this.failedAt = performance.now();
      throw cause;
    } finally {
      clearTimeout(timer);
    }
    // A database that closed by itself may come back with less in it, or with nothing.
    if (this.hasOpened) this.emptied.tell();
    this.hasOpened = true;
  }

  private async makeAnew(): Promise<boolean> {
    const { database } = this;
    const rows = database.isOpen() ? await database.updates.toArray().catch(() => []) : [];
    database.close();
    if (!(await this.desktop.clearDatabase())) return false;
    await database.open();
    this.failedAt = Number.NEGATIVE_INFINITY;
    this.hasOpened = true;
    await database.updates.bulkAdd(rows);
    this.empty = rows.length === 0;
    this.emptied.tell();
    return true;
  }
}

/** What passes by itself (no room, no answer yet) and what is to be left alone is no damage. */
function isDamage(cause: unknown): boolean {
  const { name } = innermost(cause);
  return name !== 'QuotaExceededError' && name !== 'TimeoutError' && name !== 'VersionError';
}

/** Dexie wraps what the browser threw. */
function innermost(cause: unknown): { readonly name: string } {
  if (typeof cause !== 'object' || cause === null) return { name: '' };
  if ('inner' in cause && cause.inner) return innermost(cause.inner);
  return { name: 'name' in cause && typeof cause.name === 'string' ? cause.name : '' };
}

function tell(what: string, cause: unknown): void {
  console.warn(`The database could not be ${what}.`, innermost(cause).name);
}
