import type { TranscriptId } from '../shared/id';
import type { JournalProblem } from '../shared/ipc';
import { type Result, succeeded } from '../shared/result';
import type { Backups } from './backups';
import { readErasures, writeErasures } from './journal/erase/erasures';
import type { Journals } from './journal/journals';
import type { DeskWork } from './work/desk-work';

interface ErasingOptions {
  readonly work: Pick<DeskWork, 'keep'>;
  readonly journals: Journals;
  readonly backups: Backups;
  readonly journalFolder: string;
  /** Where it is written down what is still to be erased. */
  readonly path: string;
  /** The folders with backups, as they are now. */
  readonly backupsFolders: () => readonly string[];
  /** Deletes the page's database, files and all: a database only marks a value as deleted. */
  readonly eraseDatabase: () => Promise<void>;
  readonly forgetPlace: (id: TranscriptId) => void;
  readonly now: () => Date;
}

/** Where everything of an erased transcript is gone from. */
export type Erased = 'everywhere' | 'not-elsewhere';

/** Erases transcripts for good. What was begun is written down first and finished at the next start. */
export class Erasing {
  readonly #options: ErasingOptions;

  constructor(options: ErasingOptions) {
    this.#options = options;
  }

  /** The page must be loaded anew after it, whatever came of it. */
  async erase(id: TranscriptId): Promise<Result<Erased, JournalProblem>> {
    const { path, backups, journals } = this.#options;
    const before = await readErasures(path);
    await writeErasures(path, { ...before, unfinished: [...new Set([...before.unfinished, id])] });
    return backups.whileNone(() => journals.whileClosed(() => this.#finish(id)));
  }

  /** For a start, before the page opens: finishes what a kill cut short. */
  async finishAll(): Promise<void> {
    const { unfinished } = await readErasures(this.#options.path);
    for (const id of unfinished) {
      await this.#finish(id);
    }
  }

  /** Erases what waits for a folder to be there again. */
  async goOverOthers(): Promise<void> {
    const { elsewhere } = await readErasures(this.#options.path);
    const there = elsewhere.filter(({ folder }) => this.#options.backups.isThere(folder));
    for (const { id, folder } of there) {
      await this.#options.backups.whileNone(() => this.#eraseElsewhere(id, folder));
    }
  }

  async #finish(id: TranscriptId): Promise<Result<Erased, JournalProblem>> {
    const { work, backups, journalFolder, backupsFolders, eraseDatabase, forgetPlace, now } = this.#options;
    const [own = '', ...others] = backupsFolders();
    const erased = await work.keep({
      kind: 'erase',
      journalFolder,
      backupsFolders: [own, ...others],
      id,
      now: now().getTime(),
    });
    if (!erased.ok) {
      return erased;
    }
    forgetPlace(id);
    await eraseDatabase();
    // A folder that was chosen and has no backup yet has nothing to erase.
    const notThere = erased.value.filter((folder) => folder !== own && !backups.isThere(folder));
    await this.#settle(id, notThere);
    return succeeded(notThere.length === 0 ? 'everywhere' : 'not-elsewhere');
  }

  async #settle(id: TranscriptId, notThere: readonly string[]): Promise<void> {
    const { path } = this.#options;
    const before = await readErasures(path);
    await writeErasures(path, {
      unfinished: before.unfinished.filter((other) => other !== id),
      elsewhere: [
        ...before.elsewhere.filter((other) => other.id !== id || !notThere.includes(other.folder)),
        ...notThere.map((folder) => ({ id, folder })),
      ],
    });
  }

  async #eraseElsewhere(id: TranscriptId, folder: string): Promise<void> {
    const { work, path, now } = this.#options;
    const erased = await work.keep({ kind: 'erase-elsewhere', folder, id, now: now().getTime() });
    if (erased.ok && erased.value) {
      const before = await readErasures(path);
      const elsewhere = before.elsewhere.filter((other) => other.id !== id || other.folder !== folder);
      await writeErasures(path, { ...before, elsewhere });
    }
  }
}
