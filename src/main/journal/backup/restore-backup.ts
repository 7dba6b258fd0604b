import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transcriptHash } from '../../../shared/id';
import type { NotebookName } from '../../../shared/ipc';
import type { BackupProblem } from '../../../shared/problems';
import { failed, type Result, succeeded } from '../../../shared/result';
import { flushFolder } from '../../atomic-file';
import { writeEpoch } from '../epoch';
import { sha256 } from '../kept-source';
import { beginReplacing, decideReplacing, folderName } from '../replace-notebooks';
import { backupFolder, readManifest } from './backup-files';

export interface RestoreRequest {
  readonly journalFolder: string;
  readonly backupsFolder: string;
  readonly number: number;
  readonly what: NotebookName | 'everything';
}

/**
 * Lays out the notebooks of a backup so that `finishReplacing` puts them in place of those there are, each in a new
 * epoch. Of a backup in which a file is not what it was, nothing is restored.
 */
export async function layOutBackup(request: RestoreRequest): Promise<Result<null, BackupProblem>> {
  const { journalFolder, backupsFolder, number, what } = request;
  const manifest = await readManifest(backupsFolder, number);
  const wanted = (name: string) => what === 'everything' || name === folderOf(what);
  const files = manifest?.files.filter(({ path }) => wanted(dirname(path))) ?? [];
  // Of a desk on which nothing had been written yet, everything is nothing.
  if (manifest === null || (files.length === 0 && what !== 'everything')) {
    return failed({ kind: 'unusable', number });
  }
  const waiting = await beginReplacing(journalFolder);
  for (const { path, sha256: sum } of files) {
    const content = await readFile(join(backupFolder(backupsFolder, number), path)).catch(() => null);
    if (content === null || sha256(content) !== sum) {
      return failed({ kind: 'unusable', number });
    }
    await mkdir(join(waiting, dirname(path)), { recursive: true, mode: 0o700 });
    await writeFile(join(waiting, path), content, { mode: 0o600, flush: true });
  }
  const replace = [...new Set(files.map(({ path }) => dirname(path)))];
  for (const name of replace) {
    await writeEpoch(join(waiting, name), randomUUID());
    await flushFolder(join(waiting, name));
  }
  const present = (await readdir(journalFolder)).filter((name) => folderName.test(name));
  const remove = what === 'everything' ? present.filter((name) => !replace.includes(name)) : [];
  await decideReplacing(journalFolder, { replace, remove });
  return succeeded(null);
}

function folderOf(name: NotebookName): string {
  return name === 'library' ? name : transcriptHash(name);
}
