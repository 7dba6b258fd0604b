import type { Recovery } from './open-kept-doc';

function unreadable(damagedLines: number): string {
  const entries = damagedLines === 1 ? 'One entry' : `${damagedLines} entries`;
  return `${entries} of the journal could not be read, as when a machine stops in mid-sentence; all the others are here.`;
}

/**
 * One sentence or two on what the join at start had to mend, or null when there was nothing worth saying. A line that was
 * cut off by a kill was never acknowledged: as long as the database stands, it is no news.
 */
export function recoverySentence({
  databaseWasBehind,
  journalWasBehind,
  damagedLines,
}: Recovery): string | null {
  if (journalWasBehind) {
    return 'The journal lacked something that the database still had; it has been put back. Nothing is missing.';
  }
  if (!databaseWasBehind) return null;
  const refilled = 'The app’s database was lost or behind and has been filled again from the journal.';
  return `${refilled} ${damagedLines > 0 ? unreadable(damagedLines) : 'Nothing is missing.'}`;
}
