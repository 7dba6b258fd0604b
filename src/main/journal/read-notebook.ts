import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { errorCode } from '../atomic-file';
import { parseLine } from './journal-line';
import { journalProblem } from './journal-problem';
import { type NewerSnapshot, parseSnapshot, type Snapshot } from './snapshot-file';

export const journalFile = 'journal';
export const snapshotFile = 'snapshot';

/** A notebook as the disk has it, and where its journal ends. */
export interface NotebookOnDisk {
  /** Snapshot and lines joined. */
  readonly update: Uint8Array;
  readonly lastChange: number;
  readonly damagedLines: number;
  /** The numbers of Changes that were kept once and cannot be read; of those that a kill cut off, nobody was told that they are. */
  readonly unreadable: readonly number[];
  /** The journal's length in bytes. */
  readonly length: number;
  /** Whether the journal's last line was never finished. */
  readonly isTorn: boolean;
  /** What the snapshot does not have yet. */
  readonly newLines: number;
  readonly newBytes: number;
}

interface Tail {
  readonly updates: readonly Uint8Array[];
  readonly lastChange: number;
  readonly damagedLines: number;
  readonly unreadable: readonly number[];
  readonly newerVersion: number | null;
  readonly isTorn: boolean;
}

const emptySnapshot: Snapshot = { update: new Uint8Array(), lastChange: 0, journalLength: 0 };

/** Reads a notebook and writes nothing. One that has never been written to is empty. */
export async function readNotebook(folder: string): Promise<Result<NotebookOnDisk, JournalProblem>> {
  try {
    const snapshot = (await readSnapshot(folder)) ?? emptySnapshot;
    if ('version' in snapshot) {
      return failed({ kind: 'newer-version', version: snapshot.version });
    }
    const { bytes, length } = await readTail(join(folder, journalFile), snapshot);
    const tail = parseTail(bytes, snapshot.lastChange);
    if (tail.newerVersion !== null) {
      return failed({ kind: 'newer-version', version: tail.newerVersion });
    }
    const { update, unusable } = joinUpdates(snapshot.update, tail.updates);
    return succeeded({
      update,
      lastChange: tail.lastChange,
      damagedLines: tail.damagedLines + unusable,
      unreadable: tail.unreadable,
      length,
      isTorn: tail.isTorn,
      newLines: tail.updates.length + tail.damagedLines,
      newBytes: bytes.length,
    });
  } catch (error) {
    return failed(journalProblem(error));
  }
}

async function readSnapshot(folder: string): Promise<Snapshot | NewerSnapshot | null> {
  try {
    return parseSnapshot(await readFile(join(folder, snapshotFile)));
  } catch (error) {
    // A snapshot that is not there, or that the disk cannot read, is as good as none.
    if (errorCode(error) !== 'ENOENT') {
      console.error('A snapshot could not be read:', errorCode(error));
    }
    return null;
  }
}

/** The journal from where the snapshot ends; all of it when it is not the journal that the snapshot was made from. */
async function readTail(
  path: string,
  snapshot: Snapshot,
): Promise<{ readonly bytes: Buffer; readonly length: number }> {
  const file = await openIfThere(path);
  if (file === null) {
    return { bytes: Buffer.alloc(0), length: 0 };
  }
  try {
    const { size } = await file.stat();
    const start = Math.max(0, snapshot.journalLength - 1);
    const bytes = start < size ? await readFrom(file, start, size) : Buffer.alloc(0);
    const isSameJournal = snapshot.journalLength > 0 && bytes[0] === lineFeed;
    if (isSameJournal || start === 0) {
      return { bytes: isSameJournal ? bytes.subarray(1) : bytes, length: size };
    }
    return { bytes: await readFrom(file, 0, size), length: size };
  } finally {
    await file.close();
  }
}

type OpenFile = Awaited<ReturnType<typeof open>>;

/** Null where there is no such file. */
export async function openIfThere(path: string): Promise<OpenFile | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** The bytes from `start` to `end`; fewer where the file ends before. */
export async function readFrom(file: OpenFile, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, start + read);
    if (bytesRead === 0) {
      break;
    }
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

export const lineFeed = 0x0a;

/** What a line says that a kill cut off, once the next start has closed it. */
export const tornMark = ' torn';

function parseTail(bytes: Buffer, snapshotLast: number): Tail {
  const updates: Uint8Array[] = [];
  const settled = new Set<number>();
  let lastChange = snapshotLast;
  let damagedLines = 0;
  for (const { text, isTorn } of linesOf(bytes)) {
    const line = isTorn ? null : parseLine(text);
    if (line?.kind === 'newer') {
      const none = { updates, lastChange, damagedLines, unreadable: [], isTorn: false };
      return { ...none, newerVersion: line.version };
    }
    if (line?.kind === 'change') {
      updates.push(line.update);
      settled.add(line.number);
      lastChange = Math.max(lastChange, line.number);
    } else {
      damagedLines += 1;
      // Whatever its number was, it is not given out again.
      lastChange += 1;
      if (isTorn) {
        settled.add(lastChange);
      }
    }
  }
  const isTorn = bytes.length > 0 && bytes[bytes.length - 1] !== lineFeed;
  const unreadable = damagedLines === 0 ? [] : numbersMissing(settled, snapshotLast, lastChange);
  return { updates, lastChange, damagedLines, unreadable, newerVersion: null, isTorn };
}

function* linesOf(bytes: Buffer): Generator<{ readonly text: string; readonly isTorn: boolean }> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start);
    const text = bytes.toString('utf8', start, end === -1 ? bytes.length : end);
    yield { text, isTorn: end === -1 || text.endsWith(tornMark) };
    start = end === -1 ? bytes.length : end + 1;
  }
}

/** One damaged stretch may have taken many lines; the numbers on either side of it tell which. */
function numbersMissing(settled: ReadonlySet<number>, first: number, last: number): readonly number[] {
  const numbers = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  return numbers.filter((number) => !settled.has(number));
}

/** Joins into one document: `Y.mergeUpdates` takes seconds for thousands of updates. */
function joinUpdates(
  snapshot: Uint8Array,
  updates: readonly Uint8Array[],
): { readonly update: Uint8Array; readonly unusable: number } {
  if (updates.length === 0 && snapshot.length > 0) {
    return { update: snapshot, unusable: 0 };
  }
  const doc = new Y.Doc();
  const all = snapshot.length > 0 ? [snapshot, ...updates] : updates;
  const unusable = doc.transact(() => all.filter((update) => !isJoined(doc, update)).length);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { update, unusable };
}

function isJoined(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch (error) {
    // Its checksum is right, so what was handed over was no update; the others are not lost with it.
    console.error('A Change of the journal is no Yjs update:', error instanceof Error ? error.message : '');
    return false;
  }
}
