import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { eraseFromBackups } from '../journal/erase/erase-from-backups';
import { eraseTranscript } from '../journal/erase/erase-transcript';
import { journalProblem } from '../journal/journal-problem';
import type { EraseElsewhereTask, EraseTask } from './tasks';

/** Answers the folders of backups that could not be reached. */
export async function erase(task: EraseTask): Promise<Result<readonly string[], JournalProblem>> {
  try {
    return succeeded(await eraseTranscript(task));
  } catch (error) {
    return failed(journalProblem(error));
  }
}

/** Whether a folder of backups that was not there before is there now, and was gone over. */
export async function eraseElsewhere(task: EraseElsewhereTask): Promise<Result<boolean, JournalProblem>> {
  try {
    return succeeded((await eraseFromBackups(task.folder, task.id, task.now)) === 'reached');
  } catch (error) {
    return failed(journalProblem(error));
  }
}
