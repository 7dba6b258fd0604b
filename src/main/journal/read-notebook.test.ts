import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { temporaryFolder } from '../temporary-folder.testing';
import { changeOf, entriesIn, entriesOf, updatesOf } from './journal.testing';
import { checksum, formatLine } from './journal-line';
import { NotebookJournal } from './notebook-journal';
import { journalFile, readNotebook, snapshotFile } from './read-notebook';

let folder: string;
let journal: string;
let snapshot: string;

const updates = updatesOf(6);
const lines = updates.map((update, index) => formatLine(index + 1, changeOf(update)));

async function read() {
  const result = await readNotebook(folder);
  if (!result.ok) {
    throw new Error(result.problem.kind);
  }
  const { update, lastChange, damagedLines, isTorn } = result.value;
  return { entries: entriesIn(update), lastChange, damagedLines, isTorn };
}

/** Leaves a journal of six Changes and a snapshot of the first three. */
async function writeWithSnapshot() {
  writeFileSync(journal, lines.slice(0, 2).join(''));
  const notebook = new NotebookJournal(folder);
  await notebook.append(changeOf(updates[2] ?? new Uint8Array()));
  await notebook.close();
  appendFileSync(journal, lines.slice(3).join(''));
}

beforeEach(() => {
  folder = temporaryFolder();
  journal = join(folder, journalFile);
  snapshot = join(folder, snapshotFile);
  vi.spyOn(console, 'error').mockReturnValue();
});

const whole = { entries: entriesOf(1, 2, 3, 4, 5, 6), lastChange: 6, damagedLines: 0, isTorn: false };

describe('a notebook on the disk', () => {
  it('is empty when nothing was ever written', async () => {
    expect(await read()).toEqual({ entries: {}, lastChange: 0, damagedLines: 0, isTorn: false });
  });

  it('is the join of its lines', async () => {
    writeFileSync(journal, lines.join(''));
    expect(await read()).toEqual(whole);
  });

  it('is the same in whatever order its lines stand, and however often', async () => {
    writeFileSync(journal, [...lines, ...lines].reverse().join(''));
    expect(await read()).toEqual(whole);
  });

  it('loses nothing but the last line when that is torn, wherever', async () => {
    const start = lines.slice(0, 5).join('');
    const last = lines[5] ?? '';
    for (let cut = 1; cut < last.length; cut += 1) {
      writeFileSync(journal, start + last.slice(0, cut));
      expect(await read()).toEqual({
        entries: entriesOf(1, 2, 3, 4, 5),
        lastChange: 6,
        damagedLines: 1,
        isTorn: true,
      });
    }
  });

  it('skips and counts a damaged line, and keeps what follows it for when the gap is filled', async () => {
    const damaged = lines.with(2, (lines[2] ?? '').replace('"time":1', '"time":2'));
    writeFileSync(journal, damaged.join(''));
    expect(await read()).toEqual({ ...whole, entries: entriesOf(1, 2), damagedLines: 1 });
    const result = await readNotebook(folder);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, result.ok ? result.value.update : new Uint8Array());
    Y.applyUpdate(doc, updates[2] ?? new Uint8Array());
    expect(doc.getMap('entries').toJSON()).toEqual(whole.entries);
  });

  it('does not give out the number of a damaged last line again', async () => {
    writeFileSync(journal, lines.with(5, 'damaged\n').join(''));
    expect((await read()).lastChange).toBe(6);
  });

  it('skips a zeroed end, as a power cut may leave it', async () => {
    writeFileSync(journal, `${lines.join('')}${'\0'.repeat(4096)}`);
    expect(await read()).toEqual({ ...whole, lastChange: 7, damagedLines: 1, isTorn: true });
  });

  it('skips a Change that is no update', async () => {
    writeFileSync(journal, formatLine(1, changeOf(Uint8Array.of(255, 255, 255))) + lines.join(''));
    expect(await read()).toEqual({ ...whole, damagedLines: 1 });
  });

  it('is refused when a line is newer', async () => {
    const json = '{}';
    writeFileSync(journal, `${lines.join('')}2 7 ${checksum(`2 7 ${json}`)} ${json}\n`);
    expect(await readNotebook(folder)).toEqual({ ok: false, problem: { kind: 'newer-version', version: 2 } });
  });
});

describe('a snapshot', () => {
  it('stands for the lines before it', async () => {
    await writeWithSnapshot();
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('"time":1', '"time":2'));
    expect(await read()).toEqual(whole);
  });

  it('is done without when it is gone', async () => {
    await writeWithSnapshot();
    writeFileSync(snapshot, '');
    expect(await read()).toEqual(whole);
  });

  it('is ignored when any one byte of it is another', async () => {
    await writeWithSnapshot();
    const intact = readFileSync(snapshot);
    for (let index = 0; index < intact.length; index += 1) {
      const damaged = Buffer.from(intact);
      damaged[index] = (damaged[index] ?? 0) ^ 1;
      writeFileSync(snapshot, damaged);
      expect(await read()).toEqual(whole);
    }
  });

  it('is ignored when it is cut anywhere', async () => {
    await writeWithSnapshot();
    for (let length = readFileSync(snapshot).length - 1; length >= 0; length -= 7) {
      truncateSync(snapshot, length);
      expect(await read()).toEqual(whole);
    }
  });

  it('is joined with a journal that is shorter than it was', async () => {
    await writeWithSnapshot();
    writeFileSync(journal, lines[5] ?? '');
    expect(await read()).toEqual({ ...whole, entries: entriesOf(1, 2, 3) });
  });

  it('is joined with a journal that was put in place of its own', async () => {
    await writeWithSnapshot();
    const [other = new Uint8Array()] = updatesOf(1, 2);
    writeFileSync(journal, formatLine(1, { ...changeOf(other), label: 'x'.repeat(5_000) }));
    expect(await read()).toEqual({
      entries: entriesOf(1, 2, 3),
      lastChange: 3,
      damagedLines: 0,
      isTorn: false,
    });
  });

  it('keeps the notebook when its journal is gone', async () => {
    await writeWithSnapshot();
    writeFileSync(journal, '');
    expect(await read()).toEqual({
      entries: entriesOf(1, 2, 3),
      lastChange: 3,
      damagedLines: 0,
      isTorn: false,
    });
  });
});
