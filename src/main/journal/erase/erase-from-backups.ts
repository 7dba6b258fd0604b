import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TranscriptId, transcriptHash } from '../../../shared/id';
import { errorCode, flushFolder, makeFolder, writeFileSafely } from '../../atomic-file';
import {
  type BackedUpFile,
  type BackupManifest,
  backupFolder,
  manifestFile,
  readManifest,
} from '../backup/backup-files';
import { sha256 } from '../kept-source';
import { journalFile } from '../read-notebook';
import { libraryWithout } from './rewrite-library';

/** Whether a folder of backups could be reached. */
export type Reached = 'reached' | 'not-there';

/**
 * Takes a transcript out of every backup in a folder: its files, its title in the description, and its listing in the
 * library's journal, which is written anew beside the old one, since other backups may be linked to that. A backup whose
 * library or description cannot be read is deleted whole: what is in it could not be told. Doing it twice is harmless.
 */
export async function eraseFromBackups(root: string, erased: TranscriptId, now: number): Promise<Reached> {
  const names = await namesIn(root);
  if (names === null) {
    return 'not-there';
  }
  const rewritten = new Map<string, string>();
  for (const name of names.filter((candidate) => /^\.?\d{6,12}$/.test(candidate))) {
    const manifest = name.startsWith('.') ? null : await readManifest(root, Number(name));
    if (manifest === null) {
      await rm(join(root, name), { recursive: true, force: true });
    } else {
      await eraseFrom(root, manifest, erased, now, rewritten);
    }
  }
  await flushFolder(root);
  return 'reached';
}

async function namesIn(root: string): Promise<readonly string[] | null> {
  try {
    await stat(root);
    return await readdir(root);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

async function eraseFrom(
  root: string,
  manifest: BackupManifest,
  erased: TranscriptId,
  now: number,
  rewritten: Map<string, string>,
): Promise<void> {
  const folder = backupFolder(root, manifest.number);
  const hash = transcriptHash(erased);
  const library = await rewriteOnce(folder, manifest, erased, now, rewritten);
  if (library === null) {
    await rm(folder, { recursive: true, force: true });
    return;
  }
  await rm(join(folder, hash), { recursive: true, force: true });
  await rm(join(folder, 'library', 'snapshot'), { force: true });
  // One that was taken before the library had anything in it has no folder for it.
  await makeFolder(join(folder, 'library'));
  await writeFileSafely(join(folder, 'library', journalFile), library);
  const files: readonly BackedUpFile[] = [
    ...manifest.files.filter(({ path }) => !path.startsWith(`${hash}/`) && !path.startsWith('library/')),
    {
      path: `library/${journalFile}`,
      length: Buffer.byteLength(library),
      sha256: sha256(Buffer.from(library)),
    },
  ];
  const transcripts = manifest.transcripts.filter(({ id }) => id !== erased);
  await writeFileSafely(
    join(folder, manifestFile),
    `${JSON.stringify({ ...manifest, files, transcripts })}\n`,
  );
  await sweep(folder, files);
  await flushFolder(folder);
}

/** What a kill left half written beside the files of a backup has words in it, and nothing names it. */
async function sweep(folder: string, files: readonly BackedUpFile[]): Promise<void> {
  const named = new Set([manifestFile, ...files.map(({ path }) => path)].map((path) => join(folder, path)));
  const there = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of there) {
    const path = join(entry.parentPath, entry.name);
    if (!(entry.isDirectory() || named.has(path))) {
      await rm(path, { force: true });
    }
  }
}

/** Backups that had the same library get the same again. */
async function rewriteOnce(
  folder: string,
  manifest: BackupManifest,
  erased: TranscriptId,
  now: number,
  rewritten: Map<string, string>,
): Promise<string | null> {
  const sum = manifest.files.find(({ path }) => path === `library/${journalFile}`)?.sha256 ?? '';
  const known = rewritten.get(sum);
  if (known !== undefined) {
    return known;
  }
  try {
    const library = await libraryWithout(join(folder, 'library'), erased, now);
    rewritten.set(sum, library);
    return library;
  } catch (error) {
    if (errorCode(error) !== '') {
      throw error;
    }
    return null;
  }
}
