import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { markFolder, readMark } from './journal/backup/folder-mark';
import { sha256 } from './journal/kept-source';
import type { Desk, MarkedFolder, PreferencesStore } from './preferences';

type Remembered = Pick<Desk, 'backupFolder' | 'backupMark' | 'copiedFolders'>;

interface SecondFoldersOptions {
  /** The name of this desk's part of a folder, since others may use the same drive: eight hexadecimal digits. */
  readonly desk: string;
  readonly remembered: () => Remembered;
  readonly remember: (changed: Partial<Remembered>) => Promise<void>;
}

/** This desk's part of a folder in which second copies may lie. */
export interface CopyPlace extends MarkedFolder {
  readonly part: string;
  readonly isThere: boolean;
}

/** A desk's part of a folder, and the mark that it bore. */
export type MarkedPart = Pick<CopyPlace, 'part' | 'mark'>;

/**
 * The folders outside this computer in which second copies of backups are, or once were, kept. Each is known by a mark
 * in it, not by its path, where at another time there may be nothing, or something else.
 */
export class SecondFolders {
  readonly #options: SecondFoldersOptions;

  constructor(options: SecondFoldersOptions) {
    this.#options = options;
  }

  /** The name of this desk's part of a folder. */
  get desk(): string {
    return this.#options.desk;
  }

  /** Where second copies go, whether it is there or not. */
  get current(): MarkedFolder | null {
    const { backupFolder: path, backupMark: mark } = this.#options.remembered();
    return path === null ? null : { path, mark };
  }

  partOf({ path }: MarkedFolder): string {
    return join(path, allParts, this.#options.desk);
  }

  /** The current folder if it is there. One that an earlier version chose is marked when it is first found again. */
  async reach(): Promise<MarkedFolder | null> {
    const { current } = this;
    if (current === null) {
      return null;
    }
    if (current.mark === null) {
      // A folder that cannot be written to now is marked another time.
      return (await isFolder(this.partOf(current))) ? this.choose(current.path).catch(() => current) : null;
    }
    return (await readMark(this.partOf(current))) === current.mark ? current : null;
  }

  /** From now on second copies go there. Throws what the disk throws, and then nothing is changed. */
  async choose(path: string): Promise<MarkedFolder> {
    const part = this.partOf({ path, mark: null });
    const mayHaveCopies = await isFolder(part);
    const chosen = { path, mark: await markFolder(part) };
    const known = this.#withCopies();
    await this.#options.remember({
      backupFolder: path,
      backupMark: chosen.mark,
      copiedFolders: mayHaveCopies ? including(known, chosen) : known,
    });
    return chosen;
  }

  forget(): Promise<void> {
    return this.#options.remember({
      backupFolder: null,
      backupMark: null,
      copiedFolders: this.#withCopies(),
    });
  }

  /** To be called before a second copy is made. */
  async willHoldCopy(folder: MarkedFolder): Promise<void> {
    const known = this.#withCopies();
    if (!known.some(({ path, mark }) => path === folder.path && mark === folder.mark)) {
      await this.#options.remember({ copiedFolders: including(known, folder) });
    }
  }

  /** Every folder in which a second copy may lie, and whether it is there. */
  async places(): Promise<readonly CopyPlace[]> {
    await this.reach();
    return Promise.all(
      this.#withCopies().map(async (folder) => {
        const part = this.partOf(folder);
        return { ...folder, part, isThere: await isPart({ part, mark: folder.mark }) };
      }),
    );
  }

  /** Where a part is now, which may be another place than it was; null while it is not there. */
  async findPart({ part, mark }: MarkedPart): Promise<string | null> {
    const known = mark === null ? undefined : this.#withCopies().find((folder) => folder.mark === mark);
    const now = known ? this.partOf(known) : part;
    return (await isPart({ part: now, mark })) ? now : null;
  }

  /** The parts of the current folder, of whichever desk, by the desks' names. */
  async parts(): Promise<ReadonlyMap<string, string>> {
    const folder = await this.reach();
    const root = folder === null ? null : join(folder.path, allParts);
    const names = root === null ? [] : await readdir(root).catch(() => []);
    return new Map(names.filter(isDeskName).map((name) => [name, join(root ?? '', name)]));
  }

  #withCopies(): readonly MarkedFolder[] {
    const { current } = this;
    const { copiedFolders } = this.#options.remembered();
    return current?.mark === null ? including(copiedFolders, current) : copiedFolders;
  }
}

/** The folders that the preferences remember. What is changed is on the disk before a copy is made there. */
export function secondFoldersOf(preferences: PreferencesStore): SecondFolders {
  return new SecondFolders({
    desk: sha256(Buffer.from(preferences.preferences.authorKey)).slice(0, 8),
    remembered: () => preferences.desk,
    remember: (changed) => {
      preferences.changeDesk(changed);
      return preferences.settled();
    },
  });
}

const allParts = 'Despatch backups';

/** The folder that a person chose, of which this is a desk's part. */
export function folderOfPart(part: string): string {
  return dirname(dirname(part));
}

function isDeskName(name: string): boolean {
  return /^[0-9a-f]{8}$/.test(name);
}

/** A list with one folder more, which stands for what was known of it before. */
function including(folders: readonly MarkedFolder[], added: MarkedFolder): readonly MarkedFolder[] {
  const isSame = ({ path, mark }: MarkedFolder) =>
    mark === null ? path === added.path : mark === added.mark;
  return [...folders.filter((folder) => !isSame(folder)), added];
}

/** A part from before there were marks is known by having none. */
async function isPart({ part, mark }: MarkedPart): Promise<boolean> {
  return (await readMark(part)) === mark && (await isFolder(part));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A stick that was taken out, a drive that does not answer.
    return false;
  }
}
