import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryPart, NewChange } from '../../shared/ipc';
import { temporaryFolder } from '../temporary-folder.testing';
import { changeOf, updatesOf } from './journal.testing';
import { checksum, formatLine } from './journal-line';
import { NotebookJournal } from './notebook-journal';
import { readHistory } from './read-history';

let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), 'journal');
});

/** A Change of this many bytes, each of them its number. */
const numbered = (number: number, bytes = 3): NewChange => ({
  ...changeOf(new Uint8Array(bytes).fill(number)),
  time: number * 1000,
});
const written = (...numbers: readonly number[]) =>
  numbers.map((number) => formatLine(number, numbered(number))).join('');

async function partFrom(from: number): Promise<HistoryPart> {
  const read = await readHistory(path, from);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

/** The whole history, stretch by stretch. */
async function partsOf(): Promise<readonly HistoryPart[]> {
  const parts = [await partFrom(0)];
  for (let last = parts.at(-1); last && !last.isLast; last = parts.at(-1))
    parts.push(await partFrom(last.next));
  return parts;
}

const numbersIn = (parts: readonly HistoryPart[]) =>
  parts.flatMap(({ changes }) => changes.map(({ number }) => number));

describe('the history in a journal', () => {
  it('is nothing where there is no journal', async () => {
    expect(await partFrom(0)).toMatchObject({
      changes: [],
      damagedLines: 0,
      isTorn: false,
      next: 0,
      isLast: true,
    });
  });

  it('has every Change with its words, and its update by length', async () => {
    writeFileSync(path, written(1, 2));
    const { update: _, ...first } = numbered(1);
    const { changes, updates } = await partFrom(0);
    expect(changes[0]).toEqual({ number: 1, ...first, length: 3 });
    expect([...updates]).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('comes in stretches that together are all of it, a huge Change among them', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      formatLine(index + 1, numbered(index + 1, index === 30 ? 3_000_000 : 30_000)),
    );
    writeFileSync(path, lines.join(''));
    const parts = await partsOf();
    expect(parts.length).toBeGreaterThan(3);
    expect(numbersIn(parts)).toEqual(lines.map((_, index) => index + 1));
    const sizes = parts.map(({ changes }) => changes.reduce((sum, { length }) => sum + length, 0));
    expect(parts.map(({ updates }) => updates.length)).toEqual(sizes);
  });

  it('leaves damaged lines out and counts them', async () => {
    const lines = written(1, 2, 3);
    writeFileSync(path, lines.replace(' 2 ', ' 9 '));
    const part = await partFrom(0);
    expect([numbersIn([part]), part.damagedLines, part.isTorn]).toEqual([[1, 3], 1, false]);
  });

  it('counts a torn line once, also when it is closed off later', async () => {
    writeFileSync(path, `${written(1)}${written(2).slice(0, 30)}`);
    const before = await partFrom(0);
    expect([numbersIn([before]), before.damagedLines, before.isTorn]).toEqual([[1], 0, true]);
    appendFileSync(path, `\n${written(3)}`);
    const after = await partFrom(before.next);
    expect([numbersIn([after]), after.damagedLines, after.isTorn]).toEqual([[3], 1, false]);
  });

  it('goes on from where it ended with what was written since', async () => {
    const folder = join(path, '..');
    const notebook = new NotebookJournal(folder);
    const [first = numbered(1), second = first] = updatesOf(2).map(changeOf);
    await notebook.append(first);
    const before = await partFrom(0);
    void notebook.append(second);
    const after = await notebook.readHistory(before.next);
    expect(after.ok && numbersIn([after.value])).toEqual([2]);
    await notebook.close();
  });

  it('is refused where a newer version wrote, and where no line begins', async () => {
    writeFileSync(path, `${written(1)}2 2 ${checksum('2 2 {}')} {}\n`);
    expect(await readHistory(path, 0)).toEqual({ ok: false, problem: { kind: 'newer-version', version: 2 } });
    for (const from of [5, readFileSync(path).length + 1])
      expect(await readHistory(path, from)).toMatchObject({ ok: false, problem: { kind: 'unexpected' } });
  });
});
