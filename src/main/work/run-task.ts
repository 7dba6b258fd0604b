import { unreachable } from '../../shared/result';
import type { WorkAnswer, WorkReport, WorkTask } from './tasks';

/**
 * Does one task, and loads no more than that task needs. Whatever throws here is a fault of ours; it ends the process,
 * and who waits is told that it died.
 */
export async function runTask(task: WorkTask, report: WorkReport): Promise<WorkAnswer> {
  switch (task.kind) {
    case 'import':
      return (await import('./import-task')).importFile(task, report);
    case 'export':
      return (await import('./export-task')).exportFromJournal(task, report);
    case 'bundle':
      return (await import('./export-task')).writeBundleFromJournal(task, report);
    case 'brief-bundle':
      return (await import('./brief-bundle-task')).briefBundle(task, report);
    case 'backup':
      return (await import('./backup-task')).backUp(task);
    case 'read-backup':
      return (await import('./backup-task')).readFromBackup(task);
    case 'lay-out-backup':
      return (await import('./backup-task')).layOut(task);
    case 'erase':
      return (await import('./erase-task')).erase(task);
    case 'erase-elsewhere':
      return (await import('./erase-task')).eraseElsewhere(task);
    default:
      return unreachable(task);
  }
}
