import { EventEmitter, once } from 'node:events';
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.testing';
import type { Disk } from './disk';
import { systemDisk } from './disk';
import { changeOf, entriesIn, entriesOf, updatesOf } from './journal.testing';
import { checksum } from './journal-line';
import { NotebookJournal } from './notebook-journal';
import { journalFile, snapshotFile } from './read-notebook';

let folder: string;
const changes = updatesOf(20).map(changeOf);
const [first = changeOf(new Uint8Array()), second = first, third = first] = changes;

const failure = (code: string) => Object.assign(new Error(code), { code });
const lineCount = () => readFileSync(join(folder, journalFile), 'utf8').split('\n').length - 1;

async function entriesNow() {
  const read = await new NotebookJournal(folder).read();
  return read.ok ? entriesIn(read.value.update) : read.problem;
}

beforeEach(() => {
  folder = join(temporaryFolder(), 'notebook');
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('appending to a journal', () => {
  it('numbers Changes from 1 and goes on where the last start ended', async () => {
    const notebook = new NotebookJournal(folder);
    expect(await notebook.append(first)).toEqual({ ok: true, value: 1 });
    expect(await notebook.append(second)).toEqual({ ok: true, value: 2 });
    await notebook.close();
    expect(await new NotebookJournal(folder).append(third)).toEqual({ ok: true, value: 3 });
    expect(await entriesNow()).toEqual(entriesOf(1, 2, 3));
  });

  it('acknowledges only after the flush', async () => {
    const gate = new EventEmitter();
    const held = once(gate, 'release');
    const notebook = new NotebookJournal(folder, {
      ...systemDisk,
      flush: async (file) => {
        await held;
        return systemDisk.flush(file);
      },
    });
    const answered = vi.fn();
    const appended = notebook.append(first).then(answered);
    await vi.waitFor(() => expect(lineCount()).toBe(1));
    expect(answered).not.toHaveBeenCalled();
    gate.emit('release');
    await appended;
    expect(answered).toHaveBeenCalledWith({ ok: true, value: 1 });
  });

  it('writes what waits together with one flush, and numbers it in order', async () => {
    const flush = vi.fn(systemDisk.flush);
    const notebook = new NotebookJournal(folder, { ...systemDisk, flush });
    const numbers = await Promise.all(changes.map((change) => notebook.append(change)));
    expect(numbers.map((result) => result.ok && result.value)).toEqual(changes.map((_, index) => index + 1));
    expect(flush).toHaveBeenCalledTimes(1);
  });

  it('closes off a torn line before it writes', async () => {
    await new NotebookJournal(folder).append(first);
    appendFileSync(join(folder, journalFile), '1 2 torn');
    const notebook = new NotebookJournal(folder);
    expect(await notebook.append(second)).toEqual({ ok: true, value: 3 });
    expect(await entriesNow()).toEqual(entriesOf(1, 2));
    expect(lineCount()).toBe(3);
  });

  it('writes nothing to a journal with a newer line', async () => {
    await new NotebookJournal(folder).append(first);
    const path = join(folder, journalFile);
    writeFileSync(path, `9 2 ${checksum('9 2 {}')} {}\n`);
    const before = readFileSync(path, 'utf8');
    expect(await new NotebookJournal(folder).append(second)).toEqual({
      ok: false,
      problem: { kind: 'newer-version', version: 9 },
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('keeps its files to their user', async () => {
    await new NotebookJournal(folder).append(first);
    expect(statSync(join(folder, journalFile)).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });
});

describe('a disk that refuses', () => {
  const refusals: readonly (readonly [string, string, string])[] = [
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['flush', 'ENOSPC', 'disk-full'],
    ['flush', 'EIO', 'unexpected'],
    ['open', 'EROFS', 'read-only'],
    ['open', 'EACCES', 'read-only'],
    ['open', 'EPERM', 'read-only'],
    ['open', 'ENOSPC', 'disk-full'],
  ];

  it.each(refusals)(
    'at %s with %s is the problem %s, and the next Change is kept',
    async (step, code, kind) => {
      let isRefusing = true;
      const refusing = (name: keyof Disk) =>
        name === step && isRefusing ? () => Promise.reject(failure(code)) : undefined;
      const disk: Disk = {
        open: (path) => refusing('open')?.() ?? systemDisk.open(path),
        write: async (file, bytes) => {
          await systemDisk.write(file, refusing('write') ? bytes.subarray(0, 5) : bytes);
          await refusing('write')?.();
        },
        flush: (file) => refusing('flush')?.() ?? systemDisk.flush(file),
        truncate: systemDisk.truncate,
        close: systemDisk.close,
      };
      const notebook = new NotebookJournal(folder, disk);
      expect(await notebook.append(first)).toMatchObject({ ok: false, problem: { kind } });
      isRefusing = false;
      expect(await notebook.append(first)).toEqual({ ok: true, value: 1 });
      expect(lineCount()).toBe(1);
      expect(await entriesNow()).toEqual(entriesOf(1));
    },
  );

  it('that also refuses to take a half-written line back leaves it closed off', async () => {
    let isFull = true;
    const notebook = new NotebookJournal(folder, {
      ...systemDisk,
      write: async (file, bytes) => {
        await systemDisk.write(file, isFull ? bytes.subarray(0, 40) : bytes);
        if (isFull) {
          throw failure('ENOSPC');
        }
      },
      truncate: () => Promise.reject(failure('EIO')),
    });
    expect(await notebook.append(first)).toMatchObject({ problem: { kind: 'disk-full' } });
    isFull = false;
    expect(await notebook.append(first)).toEqual({ ok: true, value: 2 });
    expect(await entriesNow()).toEqual(entriesOf(1));
  });
});

describe('a journal as it grows', () => {
  it('takes a snapshot after 500 Changes', async () => {
    const notebook = new NotebookJournal(folder);
    for (const change of updatesOf(501).map(changeOf)) {
      await notebook.append(change);
    }
    await notebook.settled();
    expect(readFileSync(join(folder, snapshotFile), 'latin1')).toMatch(/^despatch-snapshot 1 500 /);
    expect(Object.keys(await entriesNow())).toHaveLength(501);
    expect(lineCount()).toBe(501);
  });

  it('takes a snapshot when it is closed, and keeps every line', async () => {
    const notebook = new NotebookJournal(folder);
    await notebook.append(first);
    await notebook.append(second);
    await notebook.close();
    expect(readFileSync(join(folder, snapshotFile), 'latin1')).toMatch(/^despatch-snapshot 1 2 /);
    expect(lineCount()).toBe(2);
    expect(await entriesNow()).toEqual(entriesOf(1, 2));
  });

  it('writes nothing when it is only read', async () => {
    const notebook = new NotebookJournal(folder);
    await notebook.read();
    await notebook.close();
    expect(() => statSync(folder)).toThrow();
  });
});
