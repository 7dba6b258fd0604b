import type { BackupProblem, BackupSummary } from '../../shared/ipc';
import { failed, type Result, succeeded } from '../../shared/result';
import { summaryOf } from '../journal/backup/backup-files';
import { backupProblem } from '../journal/backup/backup-problem';
import { layOutBackup } from '../journal/backup/restore-backup';
import { takeBackup } from '../journal/backup/take-backup';
import type { BackupTask, LayOutBackupTask } from './tasks';

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
