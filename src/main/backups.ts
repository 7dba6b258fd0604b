import { basename } from 'node:path';
import type { BackupFolder, BackupList, BackupReason, BackupRef, BackupSummary } from '../shared/backup';
import type { TranscriptId } from '../shared/id';
import type { BackedUpTranscript, NotebookName, Start } from '../shared/ipc';
import type { BackupProblem, BackupTrouble } from '../shared/problems';
import { failed, type Result, succeeded } from '../shared/result';
import { backupFolder, readManifest, readManifests, summaryOf } from './journal/backup/backup-files';
import { backupProblem } from './journal/backup/backup-problem';
import type { Journals } from './journal/journals';
import { finishReplacing, forgetReplacing } from './journal/replace-notebooks';
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
  #isClosing = false;

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
        second: await this.#listSecond(),
      });
    } catch (error) {
      return failed(backupProblem(error));
    }
  }

  async read(backup: BackupRef, id: TranscriptId): Promise<Result<BackedUpTranscript, BackupProblem>> {
    const [backupsFolder, { number }] = [await this.#folderWith(backup), backup];
    return backupsFolder === null
      ? failed({ kind: 'unusable', number })
      : this.#options.work.keep({ kind: 'read-backup', backupsFolder, number, id });
  }

  /** A backup as a journal that nobody writes to; null where its folder is not there. */
  async folderOf(backup: BackupRef): Promise<string | null> {
    const backupsFolder = await this.#folderWith(backup);
    return backupsFolder === null ? null : backupFolder(backupsFolder, backup.number);
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

  /** What other desks left in the additional folder is for a new computer, or a data folder that was lost. */
  async #listSecond(): Promise<BackupList['second']> {
    const { second } = this.#options;
    const parts = [...(await second.parts())];
    const listed = await Promise.all(
      parts.map(async ([desk, part]) => ({
        desk,
        isThisDesk: desk === second.desk,
        // A part that another account keeps to itself.
        backups: (await readManifests(part).catch(() => [])).map(summaryOf).reverse(),
      })),
    );
    return listed.filter(({ backups }) => backups.length > 0);
  }

  async #folderWith({ desk }: BackupRef): Promise<string | null> {
    const { second, backupsFolder } = this.#options;
    return desk === null ? backupsFolder : ((await second.parts()).get(desk) ?? null);
  }

  /** Takes a backup by itself; what goes wrong is said once for as long as it goes wrong. */
  async takeQuietly(reason: 'start' | 'interval'): Promise<void> {
    const taken = await this.take(reason);
    if (this.#isClosing) {
      return;
    }
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

  /** The app is ending, and with it a backup that is under way; the next start takes one, so that is no trouble. */
  close(): void {
    this.#isClosing = true;
  }

  /** Backs up what is there now, then puts a notebook or everything back as it was in a backup. */
  restore(backup: BackupRef, what: NotebookName | 'everything'): Promise<Result<null, BackupProblem>> {
    return this.#inTurn(async () => {
      const { work, journals, journalFolder, onRestored } = this.#options;
      const { number } = backup;
      const backupsFolder = await this.#folderWith(backup);
      if (backupsFolder === null) {
        return failed({ kind: 'unusable', number });
      }
      const before = await this.#take('before-restoring');
      if (!before.ok) {
        return before;
      }
      const laidOut = await work.keep({ kind: 'lay-out-backup', journalFolder, backupsFolder, number, what });
      if (!laidOut.ok) {
        await forgetReplacing(journalFolder);
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
