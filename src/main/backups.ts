import { basename } from 'node:path';
import type { TranscriptId } from '../shared/id';
import type {
  BackedUpTranscript,
  BackupFolder,
  BackupList,
  BackupProblem,
  BackupReason,
  BackupSummary,
  BackupTrouble,
  NotebookName,
  Start,
} from '../shared/ipc';
import { failed, type Result, succeeded } from '../shared/result';
import { backupFolder, readManifest, readManifests, summaryOf } from './journal/backup/backup-files';
import { backupProblem } from './journal/backup/backup-problem';
import type { Journals } from './journal/journals';
import { finishReplacing } from './journal/replace-notebooks';
import type { MarkedFolder } from './preferences';
import type { SecondFolders } from './second-folders';
import type { DeskWork } from './work/desk-work';
import type { BackupTask } from './work/tasks';

/** While the app runs, everything that changed is backed up this often; in milliseconds. */
export const backupInterval = 10 * 60 * 1000;

interface BackupsOptions {
  readonly work: Pick<DeskWork, 'keep'>;
  readonly journals: Journals;
  readonly journalFolder: string;
  readonly backupsFolder: string;
  readonly now: () => Date;
  readonly appVersion: string;
  readonly second: SecondFolders;
  /** Null once what went wrong is over. */
  readonly onTrouble: (trouble: BackupTrouble | null) => void;
  /** Loads the page anew, so that it reads what was restored. */
  readonly onRestored: (restored: NonNullable<Start['restored']>) => void;
}

/** The backups of this desk: one is taken or restored at a time, the long work in a process of its own. */
export class Backups {
  readonly #options: BackupsOptions;
  #queue: Promise<unknown> = Promise.resolve();
  #secondState: BackupFolder['state'] = 'untried';
  #trouble: BackupTrouble['kind'] | null = null;

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  take(reason: BackupReason): Promise<Result<BackupSummary, BackupProblem>> {
    return this.#inTurn(() => this.#take(reason));
  }

  async list(): Promise<Result<BackupList, BackupProblem>> {
    try {
      const own = await readManifests(this.#options.backupsFolder);
      return succeeded({
        backups: own.map(summaryOf).reverse(),
        folder: await this.#secondFolder(),
      });
    } catch (error) {
      return failed(backupProblem(error));
    }
  }

  read(number: number, id: TranscriptId): Promise<Result<BackedUpTranscript, BackupProblem>> {
    const { work, backupsFolder } = this.#options;
    return work.keep({ kind: 'read-backup', backupsFolder, number, id });
  }

  /** A backup as a journal that nobody writes to. */
  folderOf(number: number): string {
    return backupFolder(this.#options.backupsFolder, number);
  }

  /** From now on a second copy of every backup is kept in this folder. */
  async use(folder: string): Promise<Result<BackupFolder | null, BackupProblem>> {
    try {
      await this.#options.second.choose(folder);
    } catch (error) {
      return failed(backupProblem(error));
    }
    this.#secondState = 'untried';
    this.#tell(null);
    return succeeded(await this.#secondFolder());
  }

  async forget(): Promise<void> {
    await this.#options.second.forget();
    this.#tell(null);
  }

  async #secondFolder(): Promise<BackupFolder | null> {
    const { second } = this.#options;
    const folder = second.current;
    if (folder === null) {
      return null;
    }
    const isThere = (await second.reach()) !== null;
    const stateThere = this.#secondState === 'not-there' ? 'untried' : this.#secondState;
    return { name: nameOf(folder), state: isThere ? stateThere : 'not-there' };
  }

  /** Takes a backup by itself; what goes wrong is said once for as long as it goes wrong. */
  async takeQuietly(reason: 'start' | 'interval'): Promise<void> {
    const taken = await this.take(reason);
    const trouble = taken.ok ? this.#secondTrouble() : taken.problem;
    if (trouble && trouble.kind !== this.#trouble) {
      console.error('A backup could not be kept:', trouble.kind);
    }
    this.#tell(trouble);
  }

  #secondTrouble(): BackupTrouble | null {
    const folder = this.#options.second.current;
    const state = this.#secondState;
    return folder !== null && (state === 'not-there' || state === 'failed')
      ? { kind: state === 'failed' ? 'folder-failed' : 'folder-not-there', folder: nameOf(folder) }
      : null;
  }

  #tell(trouble: BackupTrouble | null): void {
    const kind = trouble?.kind ?? null;
    if (kind !== this.#trouble) {
      this.#trouble = kind;
      this.#options.onTrouble(trouble);
    }
  }

  /** Backs up what is there now, then puts a notebook or everything back as it was in a backup. */
  restore(number: number, what: NotebookName | 'everything'): Promise<Result<null, BackupProblem>> {
    return this.#inTurn(async () => {
      const { work, journals, journalFolder, backupsFolder, onRestored } = this.#options;
      const before = await this.#take('before-restoring');
      if (!before.ok) {
        return before;
      }
      const laidOut = await work.keep({ kind: 'lay-out-backup', journalFolder, backupsFolder, number, what });
      if (!laidOut.ok) {
        return laidOut;
      }
      await journals.whileClosed(() => finishReplacing(journalFolder));
      const madeAt = (await readManifest(backupsFolder, number))?.madeAt ?? '';
      onRestored({ madeAt, isEverything: what === 'everything' });
      return succeeded(null);
    });
  }

  /** Does something while no backup is taken or restored. */
  whileNone<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#inTurn(work);
  }

  async #take(reason: BackupReason): Promise<Result<BackupSummary, BackupProblem>> {
    const { work, journalFolder, backupsFolder, now, appVersion } = this.#options;
    const task = { kind: 'backup', journalFolder, reason, now: now().toISOString(), appVersion } as const;
    const taken = await work.keep({ ...task, backupsFolder });
    if (taken.ok) {
      this.#secondState = await this.#takeSecond(task);
      if (this.#secondTrouble() === null) {
        this.#tell(null);
      }
    }
    return taken;
  }

  /** The same where the additional folder is; what fails there never fails the first. */
  async #takeSecond(task: Omit<BackupTask, 'backupsFolder'>): Promise<BackupFolder['state']> {
    const { second, work } = this.#options;
    if (second.current === null) {
      return 'untried';
    }
    const folder = await second.reach();
    if (folder === null) {
      return 'not-there';
    }
    await second.willHoldCopy(folder);
    const marked = folder.mark === null ? {} : { mark: folder.mark };
    const taken = await work.keep({ ...task, ...marked, backupsFolder: second.partOf(folder) });
    return taken.ok ? 'kept' : 'failed';
  }

  #inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

function nameOf({ path }: MarkedFolder): string {
  return basename(path) || path;
}
