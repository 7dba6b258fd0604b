import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFile } from './save-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'despatch-save-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('new');
const target = () => join(folder, 'briefing.docx');
const withOldFile = () => writeFile(target(), 'old');

function failing(code: string): () => Promise<void> {
  return () => Promise.reject(Object.assign(new Error(`${code}: made up`), { code }));
}

const nobody = 65_534;

/** Root may write anywhere, so as root the test becomes nobody for as long as it saves. */
async function asOrdinaryUser<Value>(work: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0) return work();
  await chown(folder, nobody, nobody);
  for (const name of await readdir(folder)) await chown(join(folder, name), nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('a file takes the place of the old one and leaves nothing else behind', async () => {
  await withOldFile();
  expect(await saveFile(target(), bytes)).toEqual({ ok: true, value: null });
  expect(await readFile(target(), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['briefing.docx']);
});

test.each([
  ['~$iefing.docx', 'Word, a long name'],
  ['.~lock.briefing.docx#', 'LibreOffice'],
])('a document whose owner file %s stands beside it is open elsewhere (%s)', async (owner) => {
  await withOldFile();
  await writeFile(join(folder, owner), '');
  expect(await saveFile(target(), bytes)).toEqual({
    ok: false,
    problem: { kind: 'open-elsewhere', fileName: 'briefing.docx' },
  });
  expect(await readFile(target(), 'utf8')).toBe('old');
});

test('a short name has its owner file too', async () => {
  await writeFile(join(folder, 'note.docx'), 'old');
  await writeFile(join(folder, '~$note.docx'), '');
  expect(await saveFile(join(folder, 'note.docx'), bytes)).toMatchObject({
    problem: { kind: 'open-elsewhere' },
  });
});

test('an owner file without its document is left over and stops nothing', async () => {
  await writeFile(join(folder, '~$iefing.docx'), '');
  expect(await saveFile(target(), bytes)).toEqual({ ok: true, value: null });
});

test('a folder that is not there is named as missing', async () => {
  expect(await saveFile(join(folder, 'gone', 'briefing.docx'), bytes)).toEqual({
    ok: false,
    problem: { kind: 'folder-missing', fileName: 'briefing.docx' },
  });
});

test('a folder in place of the file is an unexpected problem and stays', async () => {
  await mkdir(target());
  expect(await saveFile(target(), bytes)).toMatchObject({ ok: false, problem: { kind: 'unexpected' } });
  expect(await readdir(folder)).toEqual(['briefing.docx']);
});

test('a folder that may not be written keeps its file and says read-only', async () => {
  await withOldFile();
  await chmod(folder, 0o500);
  const saved = await asOrdinaryUser(() => saveFile(target(), bytes));
  expect(saved).toMatchObject({ problem: { kind: 'read-only' } });
  expect(await readFile(target(), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['briefing.docx']);
});

test('a file that may not be written is kept and says read-only', async () => {
  await withOldFile();
  await chmod(target(), 0o400);
  const saved = await asOrdinaryUser(() => saveFile(target(), bytes));
  expect(saved).toMatchObject({ problem: { kind: 'read-only' } });
  expect(await readFile(target(), 'utf8')).toBe('old');
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EBUSY', 'open-elsewhere'],
  ['EIO', 'unexpected'],
])('%s is told as %s, and the old file is untouched', async (code, kind) => {
  await withOldFile();
  const saved = await saveFile(target(), bytes, { platform: 'linux', write: failing(code) });
  expect(saved).toMatchObject({ ok: false, problem: { kind } });
  expect(await readFile(target(), 'utf8')).toBe('old');
});

test('a scanner that holds the file for a moment on Windows is waited for', async () => {
  let tries = 0;
  const write = (path: string, content: Buffer) => {
    tries += 1;
    return tries < 4 ? failing('EPERM')() : writeFile(path, content);
  };
  const saved = await saveFile(target(), bytes, { platform: 'win32', write, waits: [1, 1, 1, 1] });
  expect(saved).toEqual({ ok: true, value: null });
  expect(tries).toBe(4);
});

test('a file that Word holds on Windows is open elsewhere after the last try', async () => {
  await withOldFile();
  const saved = await saveFile(target(), bytes, {
    platform: 'win32',
    write: failing('EPERM'),
    waits: [1, 1],
  });
  expect(saved).toMatchObject({ problem: { kind: 'open-elsewhere' } });
});
