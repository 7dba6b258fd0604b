import type { BackupFolder, BackupSummary } from '../../shared/backup';
import { clockWords, dayWords } from '../store/moment-words';

const reasons: Readonly<Record<BackupSummary['reason'], string>> = {
  start: 'at a start',
  interval: 'while you worked',
  'before-joining': 'before a copy was joined',
  'before-restoring': 'before a backup was restored',
  asked: 'when you asked',
};

/** "Today, 14:02": when a backup was made, by the clock as it was then. */
export function whenWords({ madeAt }: Pick<BackupSummary, 'madeAt'>, now: number): string {
  const time = Date.parse(madeAt);
  return `${dayWords(time, now)}, ${clockWords(time)}`;
}

export function reasonWords({ reason }: BackupSummary): string {
  return reasons[reason];
}

/** "1.4 MB"; what is linked to earlier backups counts here, and takes no room on the disk. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 0.1 ? 'under 0.1 MB' : `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
}

const states: Readonly<Record<BackupFolder['state'], string>> = {
  untried: 'The next backup goes there too.',
  kept: 'The last backup is there too.',
  'not-there': 'It is not connected. The next backup tries again.',
  failed: 'The last backup could not be written there. The next one tries again.',
};

export function folderWords({ state }: BackupFolder): string {
  return states[state];
}

/** Once a folder is no longer used. */
export function leftSentence(folder: string): string {
  return `Second copies no longer go to “${folder}”. Those that are there stay there, and can be deleted like any folder.`;
}
