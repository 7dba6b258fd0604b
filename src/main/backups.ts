import type { BackupProblem, BackupReason, BackupSummary, NotebookName } from '../shared/ipc';
import { failed, type Result, succeeded } from '../shared/result';
import { readManifests, summaryOf } from './journal/backup/backup-files';
import { backupProblem } from './journal/backup/backup-problem';
import type { Journals } from './journal/journals';
import { finishReplacing } from './journal/replace-notebooks';
import type { DeskWork } from './work/desk-work';

/** While the app runs, everything that changed is backed up this often; in milliseconds. */
export const backupInterval = 10 * 60 * 1000;

interface BackupsOptions {
  readonly work: Pick<DeskWork, 'keep'>;
  readonly journals: Journals;
  readonly journalFolder: string;
  readonly backupsFolder: string;
  readonly now: () => Date;
  readonly appVersion: string;
  /** Loads the page anew, so that it reads what was restored. */
  readonly reload: () => void;
}

/** The backups of this desk: one is taken or restored at a time, the long work in a process of its own. */
export class Backups {
  readonly #options: BackupsOptions;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  take(reason: BackupReason): Promise<Result<BackupSummary, BackupProblem>> {
    return this.#inTurn(() => this.#take(reason));
  }

  /** Newest first. */
  async list(): Promise<Result<readonly BackupSummary[], BackupProblem>> {
    try {
      return succeeded((await readManifests(this.#options.backupsFolder)).map(summaryOf).reverse());
    } catch (error) {
      return failed(backupProblem(error));
    }
  }

  /** Backs up what is there now, then puts a notebook or everything back as it was in a backup. */
  restore(number: number, what: NotebookName | 'everything'): Promise<Result<null, BackupProblem>> {
    return this.#inTurn(async () => {
      const { work, journals, journalFolder, backupsFolder, reload } = this.#options;
      const before = await this.#take('before-restoring');
      if (!before.ok) {
        return before;
      }
      const laidOut = await work.keep({ kind: 'lay-out-backup', journalFolder, backupsFolder, number, what });
      if (!laidOut.ok) {
        return laidOut;
      }
      await journals.whileClosed(() => finishReplacing(journalFolder));
      reload();
      return succeeded(null);
    });
  }

  /** Does something while no backup is taken or restored. */
  whileNone<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#inTurn(work);
  }

  async #take(reason: BackupReason): Promise<Result<BackupSummary, BackupProblem>> {
    const { work, journalFolder, backupsFolder, now, appVersion } = this.#options;
    return work.keep({
      kind: 'backup',
      journalFolder,
      backupsFolder,
      reason,
      now: now().toISOString(),
      appVersion,
    });
  }

  #inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
