import { join } from 'node:path';
import type { HistoryPart, JournalCopy, NewChange } from '../../shared/ipc';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { flushFolder, makeFolder, writeFileSafely } from '../atomic-file';
import { type Disk, systemDisk } from './disk';
import { readEpoch } from './epoch';
import { formatLine } from './journal-line';
import { journalProblem } from './journal-problem';
import { readHistory } from './read-history';
import { journalFile, type NotebookOnDisk, readNotebook, snapshotFile, tornMark } from './read-notebook';
import { formatSnapshot } from './snapshot-file';

/** A start reads at most this many lines, or about this many bytes, beside the snapshot. */
const snapshotAfter = { lines: 500, bytes: 1024 * 1024 } as const;
/** As much as is written in one go when many Changes wait. */
const largestBatch = 8 * 1024 * 1024;

interface WaitingChange {
  readonly change: NewChange;
  readonly answer: (result: Result<number, JournalProblem>) => void;
}

/** The journal as it stands open for writing. */
interface OpenJournal {
  readonly file: number;
  readonly length: number;
  readonly lastChange: number;
  readonly isTorn: boolean;
  readonly newLines: number;
  readonly newBytes: number;
}

/** The record of one notebook: Changes are appended and flushed in one queue, and every one is kept for good. */
export class NotebookJournal {
  readonly #folder: string;
  readonly #disk: Disk;
  #open: OpenJournal | null = null;
  #waiting: WaitingChange[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string, disk: Disk = systemDisk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** The notebook with every Change that was acknowledged before this call. */
  read(): Promise<Result<JournalCopy, JournalProblem>> {
    return this.#inTurn(async () => {
      const read = await readNotebook(this.#folder);
      if (!read.ok) {
        return read;
      }
      const { update, lastChange, damagedLines, unreadable } = read.value;
      const epoch = await readEpoch(this.#folder);
      return succeeded({ update, lastChange, damagedLines, unreadable, epoch });
    });
  }

  /** The Changes themselves, a stretch at a time, so that neither reading nor what waits meanwhile takes long. */
  readHistory(from: number): Promise<Result<HistoryPart, JournalProblem>> {
    return this.#inTurn(() => readHistory(join(this.#folder, journalFile), from));
  }

  /** Answers the Change's number once it is on the disk. Changes that wait for one flush share the next. */
  append(change: NewChange): Promise<Result<number, JournalProblem>> {
    return new Promise((answer) => {
      this.#waiting.push({ change, answer });
      void this.#inTurn(() => this.#writeWaiting());
    });
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** Leaves a snapshot for a quick start, and lets go of the file. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#open !== null && this.#open.newLines > 0) {
        await this.#takeSnapshot();
      }
      await this.#letGo();
    });
  }

  #inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#takeBatch();
    if (batch.length === 0) {
      return;
    }
    try {
      const opened = await this.#opened();
      if (!opened.ok) {
        answerAll(batch, () => opened);
        return;
      }
      this.#open = await this.#write(opened.value, batch);
      answerAll(batch, (index) => succeeded(opened.value.lastChange + 1 + index));
    } catch (error) {
      await this.#giveUp();
      answerAll(batch, () => failed(journalProblem(error)));
      return;
    }
    await this.#takeSnapshotIfDue();
  }

  #takeBatch(): readonly WaitingChange[] {
    let size = 0;
    const tooMany = this.#waiting.findIndex(({ change }, index) => {
      size += change.update.byteLength;
      return index > 0 && size > largestBatch;
    });
    return this.#waiting.splice(0, tooMany === -1 ? this.#waiting.length : tooMany);
  }

  async #opened(): Promise<Result<OpenJournal, JournalProblem>> {
    if (this.#open !== null) {
      return succeeded(this.#open);
    }
    const read = await readNotebook(this.#folder);
    if (!read.ok) {
      return read;
    }
    await makeFolder(this.#folder);
    const file = await this.#disk.open(join(this.#folder, journalFile));
    await flushFolder(this.#folder);
    this.#open = { file, ...read.value };
    return succeeded(this.#open);
  }

  async #write(open: OpenJournal, batch: readonly WaitingChange[]): Promise<OpenJournal> {
    const lines = batch.map(({ change }, index) => formatLine(open.lastChange + 1 + index, change));
    const bytes = Buffer.from(`${open.isTorn ? `${tornMark}\n` : ''}${lines.join('')}`);
    await this.#disk.write(open.file, bytes);
    await this.#disk.flush(open.file);
    return {
      file: open.file,
      length: open.length + bytes.length,
      lastChange: open.lastChange + batch.length,
      isTorn: false,
      newLines: open.newLines + batch.length,
      newBytes: open.newBytes + bytes.length,
    };
  }

  /** After a failure: takes back what was half written, and reads the journal anew before the next try. */
  async #giveUp(): Promise<void> {
    if (this.#open !== null) {
      try {
        await this.#disk.truncate(this.#open.file, this.#open.length);
      } catch (error) {
        // Then the next try finds a torn line and closes it off.
        console.error('A half-written line stays in the journal:', journalProblem(error).kind);
      }
    }
    await this.#letGo();
  }

  async #letGo(): Promise<void> {
    const file = this.#open?.file;
    this.#open = null;
    if (file !== undefined) {
      try {
        await this.#disk.close(file);
      } catch (error) {
        // Everything acknowledged was flushed; closing adds nothing.
        console.error('A journal could not be closed:', journalProblem(error).kind);
      }
    }
  }

  async #takeSnapshotIfDue(): Promise<void> {
    const { newLines = 0, newBytes = 0 } = this.#open ?? {};
    if (newLines >= snapshotAfter.lines || newBytes >= snapshotAfter.bytes) {
      await this.#takeSnapshot();
    }
  }

  async #takeSnapshot(): Promise<void> {
    const read = await readNotebook(this.#folder);
    if (!read.ok || this.#open === null) {
      return;
    }
    try {
      await writeSnapshot(this.#folder, read.value);
    } catch (error) {
      // The journal has everything; the next start is slower.
      console.error('A snapshot could not be written:', journalProblem(error));
    }
    this.#open = { ...this.#open, newLines: 0, newBytes: 0 };
  }
}

function writeSnapshot(folder: string, read: NotebookOnDisk): Promise<void> {
  const { update, lastChange, length } = read;
  const content = formatSnapshot({ update, lastChange, journalLength: length });
  return writeFileSafely(join(folder, snapshotFile), content);
}

function answerAll(
  batch: readonly WaitingChange[],
  result: (index: number) => Result<number, JournalProblem>,
): void {
  for (const [index, { answer }] of batch.entries()) {
    answer(result(index));
  }
}
