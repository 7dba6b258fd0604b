import type { Recovery } from './open-kept-doc';

/** One sentence on what the join at start had to mend, or null when there was nothing worth saying. */
export function recoverySentence({
  databaseWasBehind,
  journalWasBehind,
  damagedLines,
}: Recovery): string | null {
  if (damagedLines > 0) {
    const lines = damagedLines === 1 ? 'One damaged entry' : `${damagedLines} damaged entries`;
    return `${lines} in the journal could not be read; what the database still had was put back.`;
  }
  if (databaseWasBehind)
    return 'The app’s database was lost or behind and has been filled again from the journal. Nothing is missing.';
  if (journalWasBehind)
    return 'The journal lacked something that the database still had; it has been put back. Nothing is missing.';
  return null;
}
