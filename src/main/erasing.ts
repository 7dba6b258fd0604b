import { basename } from 'node:path';
import type { TranscriptId } from '../shared/id';
import type { Erased } from '../shared/ipc';
import type { JournalProblem } from '../shared/problems';
import { type Result, succeeded } from '../shared/result';
import type { Backups } from './backups';
import { faultOf } from './fault';
import { type Erasures, readErasures, writeErasures } from './journal/erase/erasures';
import type { Journals } from './journal/journals';
import { finishReplacing } from './journal/replace-notebooks';
import { folderOfPart, type MarkedPart, type SecondFolders } from './second-folders';
import type { DeskWork } from './work/desk-work';

interface ErasingOptions {
  readonly work: Pick<DeskWork, 'keep'>;
  readonly journals: Journals;
  readonly backups: Backups;
  readonly journalFolder: string;
  /** Where it is written down what is still to be erased. */
  readonly path: string;
  /** This desk's own backups. */
  readonly backupsFolder: string;
  readonly second: SecondFolders;
  /** Deletes the page's database, files and all: a database only marks a value as deleted. */
  readonly eraseDatabase: () => Promise<void>;
  readonly forgetPlace: (id: TranscriptId) => void;
  readonly now: () => Date;
}

type Elsewhere = Erasures['elsewhere'][number];

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

  /** Erases what waits for a folder to be there again. Never fails: what could not be done goes on waiting. */
  async goOverOthers(): Promise<void> {
    try {
      await this.#goOverOthers();
    } catch (error) {
      console.error('Erasing elsewhere goes on later:', faultOf(error));
    }
  }

  async #goOverOthers(): Promise<void> {
    const { elsewhere } = await readErasures(this.#options.path);
    for (const waiting of elsewhere) {
      const { folder, mark } = waiting;
      const part = await this.#options.second.findPart({ part: folder, mark });
      if (part !== null) {
        await this.#options.backups.whileNone(() => this.#eraseElsewhere(waiting, part));
      }
    }
  }

  async #finish(id: TranscriptId): Promise<Result<Erased, JournalProblem>> {
    const { work, journalFolder, backupsFolder, second, eraseDatabase, forgetPlace, now } = this.#options;
    const places = await second.places();
    const there = places.filter(({ isThere }) => isThere).map(({ part }) => part);
    const erased = await work.keep({
      kind: 'erase',
      journalFolder,
      backupsFolders: [backupsFolder, ...there],
      id,
      now: now().getTime(),
    });
    if (!erased.ok) {
      // Its process may have died with the library half replaced; done later, that would undo what is done meanwhile.
      await finishReplacing(journalFolder).catch((error: unknown) =>
        console.error('What waits to be replaced is left to the next start:', faultOf(error)),
      );
      return erased;
    }
    forgetPlace(id);
    await eraseDatabase();
    const waiting = places.filter(({ isThere, part }) => !isThere || erased.value.includes(part));
    await this.#settle(id, waiting);
    return succeeded({ waitsFor: [...new Set(waiting.map(({ part }) => basename(folderOfPart(part))))] });
  }

  async #settle(id: TranscriptId, waiting: readonly MarkedPart[]): Promise<void> {
    const { path } = this.#options;
    const before = await readErasures(path);
    const added = waiting.map(({ part, mark }) => ({ id, folder: part, mark }));
    await writeErasures(path, {
      unfinished: before.unfinished.filter((other) => other !== id),
      elsewhere: [
        ...before.elsewhere.filter((other) => !added.some((entry) => isSame(entry, other))),
        ...added,
      ],
    });
  }

  async #eraseElsewhere(waiting: Elsewhere, part: string): Promise<void> {
    const { work, path, now } = this.#options;
    const { id } = waiting;
    const erased = await work.keep({ kind: 'erase-elsewhere', folder: part, id, now: now().getTime() });
    if (erased.ok && erased.value) {
      const before = await readErasures(path);
      const elsewhere = before.elsewhere.filter((other) => !isSame(other, waiting));
      await writeErasures(path, { ...before, elsewhere });
    }
  }
}

function isSame(a: Elsewhere, b: Elsewhere): boolean {
  return a.id === b.id && a.folder === b.folder && a.mark === b.mark;
}
