import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '../../../shared/backup';
import { flushFolder, makeFolder, writeFileSafely } from '../../atomic-file';
import { sha256 } from '../kept-source';
import { journalFile } from '../read-notebook';
import { folderName } from '../replace-notebooks';
import {
  type BackedUpFile,
  type BackupManifest,
  backupFolder,
  highestNumber,
  isRubbish,
  manifestFile,
  namesIn,
  newManifest,
  readManifests,
} from './backup-files';
import { describeNotebooks } from './describe-notebooks';
import { readMark } from './folder-mark';
import { backupsToKeep } from './prune-backups';

export interface BackupRequest {
  readonly journalFolder: string;
  readonly backupsFolder: string;
  /** What the folder bears: then it is there, and is never made. */
  readonly mark?: string;
  readonly reason: BackupReason;
  /** ISO 8601 date and time; shown, and never used for ordering. */
  readonly now: string;
  readonly appVersion: string;
}

/**
 * Copies every notebook beside the earlier backups, reads all of it back, and only then calls it a backup. A file that
 * is what it was in the last one is linked to that, never to the live file. Where nothing changed since the last backup
 * and nobody asked for one, that one is the answer. Throws what the disk throws; nothing half-written is left to be listed.
 */
export async function takeBackup(request: BackupRequest): Promise<BackupManifest> {
  const { journalFolder, backupsFolder, mark, reason, now, appVersion } = request;
  await (mark === undefined ? makeFolder(backupsFolder) : checkMark(backupsFolder, mark));
  const last = (await readManifests(backupsFolder)).at(-1) ?? null;
  const number = (await highestNumber(backupsFolder)) + 1;
  const unfinished = join(backupsFolder, `.${String(number).padStart(6, '0')}`);
  try {
    const files = await copyNotebooks(journalFolder, unfinished, linkable(backupsFolder, last));
    if (last && isSame(last.files, files) && (reason === 'start' || reason === 'interval')) {
      await rm(unfinished, { recursive: true, force: true });
      return last;
    }
    await readBack(unfinished, files);
    const manifest = newManifest({
      number,
      madeAt: now,
      reason,
      appVersion,
      files,
      ...(await describeNotebooks(unfinished)),
    });
    await writeFileSafely(join(unfinished, manifestFile), `${JSON.stringify(manifest)}\n`);
    await flushFolder(unfinished);
    await rename(unfinished, backupFolder(backupsFolder, number));
    await flushFolder(backupsFolder);
    if (reason !== 'before-restoring') {
      // The one that is about to be restored may be the oldest.
      await prune(backupsFolder);
    }
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function checkMark(folder: string, mark: string): Promise<void> {
  if ((await readMark(folder)) !== mark) {
    throw new Error('The additional folder is not there any more.');
  }
}

type Linkable = (file: BackedUpFile) => string | null;

/** Where an earlier backup has a file with the same content under the same name. */
function linkable(root: string, last: BackupManifest | null): Linkable {
  const known = new Map(last?.files.map((file) => [file.path, file.sha256]));
  return ({ path, sha256: sum }) =>
    last && known.get(path) === sum ? join(backupFolder(root, last.number), path) : null;
}

async function copyNotebooks(from: string, to: string, linkTo: Linkable): Promise<readonly BackedUpFile[]> {
  await mkdir(to, { mode: 0o700 });
  const folders = (await namesIn(from)).filter((name) => folderName.test(name)).sort();
  const files: BackedUpFile[] = [];
  for (const folder of folders) {
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    for (const name of (await readdir(join(from, folder))).sort()) {
      if (isOurs(name)) {
        files.push(await copyFile(join(from, folder, name), to, `${folder}/${name}`, linkTo));
      }
    }
    await flushFolder(join(to, folder));
  }
  return files;
}

/** What a notebook's folder holds: not what was being written there when a process was killed, and not its epoch. */
function isOurs(name: string): boolean {
  return /^[a-z]+(\.json)?$/.test(name) && name !== 'epoch';
}

async function copyFile(from: string, to: string, path: string, linkTo: Linkable): Promise<BackedUpFile> {
  const content = wholeLines(path, await readFile(from));
  const file = { path, length: content.length, sha256: sha256(content) };
  const earlier = linkTo(file);
  if (earlier === null || !(await linked(earlier, join(to, path), file))) {
    await writeFlushed(join(to, path), content);
  }
  return file;
}

/** A journal that is being written to ends where its last whole line does. */
function wholeLines(path: string, content: Buffer): Buffer {
  return path.endsWith(`/${journalFile}`) ? content.subarray(0, content.lastIndexOf('\n') + 1) : content;
}

/** Whether a link could be made to a file that still is what it was. */
async function linked(earlier: string, path: string, { sha256: sum }: BackedUpFile): Promise<boolean> {
  try {
    if (sha256(await readFile(earlier)) !== sum) {
      return false;
    }
    await link(earlier, path);
    return true;
  } catch {
    // A file system without links, or a backup that somebody took away: then it is copied.
    return false;
  }
}

async function writeFlushed(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A copy that is not what was copied is no backup. */
async function readBack(folder: string, files: readonly BackedUpFile[]): Promise<void> {
  for (const { path, sha256: sum } of files) {
    if (sha256(await readFile(join(folder, path))) !== sum) {
      throw new Error(`${path} was not what was written when it was read back.`);
    }
  }
}

function isSame(a: readonly BackedUpFile[], b: readonly BackedUpFile[]): boolean {
  // A snapshot only makes reading quicker; a new one is no news.
  const content = (files: readonly BackedUpFile[]) =>
    files
      .filter(({ path }) => !path.endsWith('/snapshot'))
      .map(({ path, sha256: sum }) => `${path} ${sum}`)
      .join('\n');
  return content(a) === content(b);
}

/** Takes away what is too many, and what was never finished. */
async function prune(root: string): Promise<void> {
  const listed = await readManifests(root);
  const keep = backupsToKeep(listed);
  for (const name of await readdir(root)) {
    const number = /^\.?(\d{6,12})$/.exec(name)?.[1];
    if (number === undefined || keep.has(Number(number))) {
      continue;
    }
    const isListed = listed.some((backup) => backup.number === Number(number));
    if (name.startsWith('.') || isListed || (await isRubbish(root, Number(number)))) {
      await rm(join(root, name), { recursive: true, force: true });
    }
  }
}
