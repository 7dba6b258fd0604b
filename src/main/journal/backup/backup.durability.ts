import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { bundleEntries } from '../../bundle-entries.testing';
import { temporaryFolder } from '../../temporary-folder.testing';
import { readManifests } from './backup-files';
import { isIntact } from './intact.testing';

const kills = 20;

it(`lists no half-written backup and loses none, over ${kills} kills while backing up`, async () => {
  const entry = join(import.meta.dirname, 'backup-writer.testing.ts');
  const writer = join(await bundleEntries('backup-writer', { writer: entry }), 'writer.mjs');
  const root = temporaryFolder();
  const [journal, backups, acknowledged] = ['journal', 'backups', 'acknowledged'].map((name) =>
    join(root, name),
  );
  if (!journal || !backups || !acknowledged) throw new Error('No folders.');
  let taken = 0;
  for (let run = 1; run <= kills; run += 1) {
    const child = spawn(process.execPath, [writer, journal, backups, String(run), acknowledged], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await delay((run * 150) / kills);
    child.kill('SIGKILL');
    await ended;
    const numbers = existsSync(acknowledged)
      ? readFileSync(acknowledged, 'utf8').split('\n').slice(0, -1)
      : [];
    const listed = await readManifests(backups);
    expect(await Promise.all(listed.map((manifest) => isIntact(backups, manifest)))).not.toContain(false);
    expect(listed.at(-1)?.number).toBeGreaterThanOrEqual(Number(numbers.at(-1)));
    taken = numbers.length;
  }
  console.info(
    `${kills} kills while backing up: ${taken} backups acknowledged, none lost, none half-written.`,
  );
});
