import { messageOf } from '../../shared/message-of';
import type { JournalProblem } from '../../shared/problems';
import { errorCode } from '../atomic-file';

/** Says in the contract's words why the disk refused. */
export function journalProblem(error: unknown): JournalProblem {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'read-only' };
    default:
      return { kind: 'unexpected', cause: messageOf(error) };
  }
}
