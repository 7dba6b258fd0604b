import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TranscriptId, transcriptHash, transcriptId } from '../../shared/id';
import type { HistoryPart, JournalCopy, NewChange, NotebookName, SourceText } from '../../shared/ipc';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result } from '../../shared/result';
import { errorCode, makeFolder } from '../atomic-file';
import { keepSource, readSourceText, sourceFiles } from './kept-source';
import { NotebookJournal } from './notebook-journal';

/** Where the journal keeps a notebook: a transcript's folder is named by its SHA-256. */
export function notebookFolder(root: string, name: NotebookName): string {
  return join(root, name === 'library' ? name : transcriptHash(name));
}

/** The record of everything: a folder for each transcript, and one for the library. */
export class Journals {
  readonly #root: string;
  readonly #notebooks = new Map<NotebookName, NotebookJournal>();
  #closed: Promise<unknown> | null = null;

  constructor(root: string) {
    this.#root = root;
  }

  async read(name: NotebookName): Promise<Result<JournalCopy, JournalProblem>> {
    await this.#closed;
    return this.#notebook(name).read();
  }

  readHistory(name: NotebookName, from: number): Promise<Result<HistoryPart, JournalProblem>> {
    return this.#notebook(name).readHistory(from);
  }

  /** Refused while notebooks are being replaced: whoever still writes then writes to what is no more. */
  async append(name: NotebookName, change: NewChange): Promise<Result<number, JournalProblem>> {
    if (this.#closed !== null) {
      return failed({ kind: 'unexpected', cause: 'The notebooks are being replaced.' });
    }
    return this.#notebook(name).append(change);
  }

  readSource(id: TranscriptId): Promise<Result<SourceText, JournalProblem>> {
    return readSourceText(this.folder(id));
  }

  async keepSource(staged: string, id: TranscriptId): Promise<Result<null, JournalProblem>> {
    await makeFolder(this.#root);
    return keepSource(staged, this.folder(id));
  }

  folder(name: NotebookName): string {
    return notebookFolder(this.#root, name);
  }

  /** The transcripts whose source lines are here, in no order. */
  async transcripts(): Promise<readonly TranscriptId[]> {
    const names = await readdir(this.#root).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') {
        console.error('The journal could not be listed:', errorCode(error));
      }
      return [];
    });
    const hashes = names.filter((name) => /^[0-9a-f]{64}$/.test(name));
    const isThere = await Promise.all(hashes.map((hash) => this.#hasLines(hash)));
    return hashes.filter((_hash, index) => isThere[index]).map(transcriptId);
  }

  /** Resolves when every Change that was handed over is on the disk or refused. */
  async settled(): Promise<void> {
    await Promise.all([...this.#notebooks.values()].map((notebook) => notebook.settled()));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#notebooks.values()].map((notebook) => notebook.close()));
  }

  /** Does something to the folders themselves while no notebook is open. */
  async whileClosed<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.close().then(work);
    this.#notebooks.clear();
    this.#closed = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#closed = null;
    }
  }

  #notebook(name: NotebookName): NotebookJournal {
    const known = this.#notebooks.get(name);
    if (known) {
      return known;
    }
    const notebook = new NotebookJournal(this.folder(name));
    this.#notebooks.set(name, notebook);
    return notebook;
  }

  async #hasLines(hash: string): Promise<boolean> {
    try {
      await access(join(this.#root, hash, sourceFiles.lines));
      return true;
    } catch {
      // A notebook without its lines (a kept note whose file went missing) is not one that can be opened.
      return false;
    }
  }
}
