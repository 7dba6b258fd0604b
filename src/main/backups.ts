import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
  /** The additional folder, and the name of this desk's part of it. */
  readonly second: {
    readonly desk: string;
    readonly get: () => string | null;
    readonly set: (folder: string | null) => void;
  };
  readonly onTrouble: (trouble: BackupTrouble) => void;
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
      const manifests = await readManifests(this.#options.backupsFolder);
      return succeeded({ backups: manifests.map(summaryOf).reverse(), folder: this.#secondFolder() });
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

  /** The folders in which there are backups: this desk's own, and the additional one's. */
  folders(): readonly string[] {
    const second = this.#secondPath();
    return [this.#options.backupsFolder, ...(second === null ? [] : [second])];
  }

  /** Whether the additional folder is connected in which this part of it would be. */
  isThere(part: string): boolean {
    return existsSync(dirname(dirname(part)));
  }

  /** From now on a second copy of every backup is kept in this folder. */
  use(folder: string): BackupFolder | null {
    this.#options.second.set(folder);
    this.#secondState = 'untried';
    return this.#secondFolder();
  }

  forget(): void {
    this.#options.second.set(null);
  }

  #secondFolder(): BackupFolder | null {
    const folder = this.#options.second.get();
    return folder === null ? null : { name: basename(folder) || folder, state: this.#secondState };
  }

  /** A folder of this desk's own, since others may use the same drive. */
  #secondPath(): string | null {
    const { second } = this.#options;
    const folder = second.get();
    return folder === null ? null : join(folder, 'Despatch backups', second.desk);
  }

  /** Takes a backup by itself; what goes wrong is said once for as long as it goes wrong. */
  async takeQuietly(reason: 'start' | 'interval'): Promise<void> {
    const taken = await this.take(reason);
    const second = this.#secondFolder();
    const trouble: BackupTrouble | null = !taken.ok
      ? taken.problem
      : second?.state === 'not-there' || second?.state === 'failed'
        ? { kind: 'folder-not-there', folder: second.name }
        : null;
    if (trouble && trouble.kind !== this.#trouble) {
      console.error('A backup could not be kept:', trouble.kind);
      this.#options.onTrouble(trouble);
    }
    this.#trouble = trouble?.kind ?? null;
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
    }
    return taken;
  }

  /** The same where the additional folder is; what fails there never fails the first. */
  async #takeSecond(task: Omit<BackupTask, 'backupsFolder'>): Promise<BackupFolder['state']> {
    const [folder, backupsFolder] = [this.#options.second.get(), this.#secondPath()];
    if (folder === null || backupsFolder === null) {
      return 'untried';
    }
    if (!(await isThere(folder))) {
      return 'not-there';
    }
    return (await this.#options.work.keep({ ...task, backupsFolder })).ok ? 'kept' : 'failed';
  }

  #inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    // A stick that was taken out, a drive that does not answer.
    return false;
  }
}
