import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaidOut } from './record.testing';
import { addTranscript, openRecord } from './record.testing';

/**
 * Run as a process of its own and killed at one of its steps: opens the record of a profile, which finishes what was
 * begun, and then erases a transcript, restores a backup, adds a transcript, or does nothing more.
 */
const [profile = '', what = ''] = process.argv.slice(2);
const { erased, other }: LaidOut = JSON.parse(readFileSync(join(profile, 'laid-out.json'), 'utf8'));
const { journals, backups, erasing } = await openRecord(profile);
const done = {
  start: async () => ({ ok: true }),
  erase: () => erasing.erase(erased),
  add: async () => ({ ok: Boolean(await addTranscript(profile, journals, 'Sandle')) }),
  'restore-everything': () => backups.restore({ desk: null, number: 1 }, 'everything'),
  'restore-one': () => backups.restore({ desk: null, number: 2 }, other),
}[what];
if (!(await done?.())?.ok) process.exit(1);
await journals.close();
