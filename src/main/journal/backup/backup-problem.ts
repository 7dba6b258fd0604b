import type { BackupProblem } from '../../../shared/problems';
import { journalProblem } from '../journal-problem';

/** Says in the contract's words why a backup came to nothing. */
export function backupProblem(error: unknown): BackupProblem {
  const problem = journalProblem(error);
  switch (problem.kind) {
    case 'disk-full':
    case 'read-only':
    case 'unexpected':
      return problem;
    default:
      return { kind: 'unexpected', cause: problem.kind };
  }
}
