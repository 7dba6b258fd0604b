import type { Recovery } from './open-kept-doc';

/**
 * One sentence or two on what the join at start had to mend, or null when there was nothing worth saying. A line that was
 * cut off by a kill was never acknowledged, and is no news; what neither copy has is said by `lossWords`.
 */
export function recoverySentence({
  databaseWasBehind,
  journalWasBehind,
  lost,
  isIncomplete,
}: Recovery): string | null {
  if (lost > 0) return null;
  if (isIncomplete)
    return 'Something that was written here earlier is still missing, and what stands on it is not shown. A backup may have it: File, Backups.';
  if (journalWasBehind)
    return 'The journal lacked something that the database still had; it has been put back. Nothing is missing.';
  if (databaseWasBehind)
    return 'The app’s database was lost or behind and has been filled again from the journal. Nothing is missing.';
  return null;
}

/** What is said, in a dialog, when both copies are damaged in the same place: what is missing, and what can be done. */
export function lossWords(what: string, lost: number): readonly string[] {
  const entries = lost === 1 ? 'One entry' : `${lost} entries`;
  return [
    `${entries} of ${what} could not be read in either of the two copies on this device, as when a disk begins to fail. What was written in the same sitting after them may wait for them and not be shown. Everything else is here, and nothing was deleted.`,
    'A backup may still have what is missing: open File, then Backups, and restore the newest one from before. Save a copy of your work on another disk before you go on.',
  ];
}

/** Said when the database is left alone, because it is not for this version to touch. */
export const newerDatabaseSentence =
  'The app’s database was made by a newer version of Despatch and was left as it is. Your work was read from the journal, and is saved there; install the newest version.';

/** Said when the system may clear the database away by itself. */
export const evictableSentence =
  'This computer may clear away the app’s database when it runs out of room. The journal has everything and fills it again; make room on the disk.';
