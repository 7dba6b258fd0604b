import type { BackupSummary } from '../../shared/backup';
import type { BackedUpTranscript } from '../../shared/ipc';
import type { BackupProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { backupFolder, summaryOf } from '../journal/backup/backup-files';
import { backupProblem } from '../journal/backup/backup-problem';
import { layOutBackup } from '../journal/backup/restore-backup';
import { takeBackup } from '../journal/backup/take-backup';
import { notebookFolder } from '../journal/journals';
import { readSourceText } from '../journal/kept-source';
import { readNotebook } from '../journal/read-notebook';
import type { BackupTask, LayOutBackupTask, ReadBackupTask } from './tasks';

export async function backUp(task: BackupTask): Promise<Result<BackupSummary, BackupProblem>> {
  try {
    return succeeded(summaryOf(await takeBackup(task)));
  } catch (error) {
    return failed(backupProblem(error));
  }
}

export async function layOut(task: LayOutBackupTask): Promise<Result<null, BackupProblem>> {
  try {
    return await layOutBackup(task);
  } catch (error) {
    return failed(backupProblem(error));
  }
}

export async function readFromBackup({
  backupsFolder,
  number,
  id,
}: ReadBackupTask): Promise<Result<BackedUpTranscript, BackupProblem>> {
  const folder = notebookFolder(backupFolder(backupsFolder, number), id);
  const [source, notebook] = await Promise.all([readSourceText(folder), readNotebook(folder)]);
  return source.ok && notebook.ok
    ? succeeded({ ...source.value, notebook: notebook.value.update })
    : failed({ kind: 'unusable', number });
}
