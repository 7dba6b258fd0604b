import { appendFileSync, writeSync } from 'node:fs';
import { transcriptId } from '../../../shared/id';
import { changeOf, growingNotebook } from '../journal.testing';
import { Journals } from '../journals';
import { takeBackup } from './take-backup';

/**
 * Run as a process of its own and killed: writes into two notebooks and backs up, over and over, and writes down which
 * backups it had been told are taken. Its arguments are the two folders, a number that no other run has, and the file for
 * the numbers of the backups.
 */
const [journalFolder = '', backupsFolder = '', run = '1', acknowledged = ''] = process.argv.slice(2);
const journals = new Journals(journalFolder);
const names = ['library', transcriptId('a'.repeat(64))] as const;
const grow = names.map((_name, index) => growingNotebook(Number(run) * 2 + index));

async function round(): Promise<void> {
  for (const [index, name] of names.entries()) {
    await journals.append(name, changeOf(grow[index]?.() ?? new Uint8Array()));
  }
  const { number } = await takeBackup({
    journalFolder,
    backupsFolder,
    reason: 'asked',
    now: new Date().toISOString(),
    appVersion: '1',
  });
  appendFileSync(acknowledged, `${number}\n`);
}

await round();
writeSync(1, 'begun\n');
for (;;) {
  await round();
}
