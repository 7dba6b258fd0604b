import type { HistoryPart } from '../../shared/ipc';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { parseLine } from './journal-line';
import { journalProblem } from './journal-problem';
import { lineFeed, openIfThere, readFrom } from './read-notebook';

/** As much as is read and parsed in one go, in bytes: a few milliseconds' work, about a thousand Changes. */
const stretch = 512 * 1024;

const nothing: HistoryPart = {
  changes: [],
  updates: new Uint8Array(),
  damagedLines: 0,
  isTorn: false,
  next: 0,
  isLast: true,
};

/** Reads the Changes of a journal from the line that begins at byte `from`, as many as are read in one go. */
export async function readHistory(path: string, from: number): Promise<Result<HistoryPart, JournalProblem>> {
  try {
    const file = await openIfThere(path);
    if (file === null) {
      return succeeded(nothing);
    }
    try {
      return await readPart(file, from);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(journalProblem(error));
  }
}

async function readPart(file: OpenFile, from: number): Promise<Result<HistoryPart, JournalProblem>> {
  if (!(await isLineStart(file, from))) {
    return failed({ kind: 'unexpected', cause: 'No line of the journal begins there.' });
  }
  const { lines, ...end } = await readLines(file, from);
  const parsed = parseLines(lines);
  return parsed.ok ? succeeded({ ...parsed.value, ...end, next: from + lines.length }) : parsed;
}

type OpenFile = NonNullable<Awaited<ReturnType<typeof openIfThere>>>;

async function isLineStart(file: OpenFile, from: number): Promise<boolean> {
  return from === 0 || (await readFrom(file, from - 1, from))[0] === lineFeed;
}

interface Lines extends Pick<HistoryPart, 'isLast' | 'isTorn'> {
  readonly lines: Buffer;
}

/** Whole lines, about a stretch of them, and at least one where the file has one. */
async function readLines(file: OpenFile, from: number): Promise<Lines> {
  const { size } = await file.stat();
  for (let length = stretch; ; length *= 4) {
    const bytes = await readFrom(file, from, Math.min(from + length, size));
    const end = bytes.lastIndexOf(lineFeed) + 1;
    const isLast = from + length >= size;
    if (end > 0 || isLast) {
      return { lines: bytes.subarray(0, end), isLast, isTorn: isLast && end < bytes.length };
    }
  }
}

function parseLines(
  bytes: Buffer,
): Result<Pick<HistoryPart, 'changes' | 'updates' | 'damagedLines'>, JournalProblem> {
  const changes: HistoryPart['changes'][number][] = [];
  const updates: Uint8Array[] = [];
  let damagedLines = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start);
    const line = parseLine(bytes.toString('utf8', start, end));
    if (line.kind === 'newer') {
      return failed({ kind: 'newer-version', version: line.version });
    }
    if (line.kind === 'change') {
      const { kind: _, update, ...change } = line;
      changes.push({ ...change, length: update.length });
      updates.push(update);
    } else {
      damagedLines += 1;
    }
    start = end + 1;
  }
  return succeeded({ changes, updates: new Uint8Array(Buffer.concat(updates)), damagedLines });
}
