import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bundleEntries } from '../bundle-entries.testing';
import { temporaryFolder } from '../temporary-folder.testing';

test('a save killed at any moment leaves a whole file, the old one or the new', async () => {
  const entry = join(import.meta.dirname, 'save-writer.testing.ts');
  const writer = join(await bundleEntries('save-writer', { writer: entry }), 'writer.mjs');
  const path = join(temporaryFolder(), 'briefing.docx');
  for (let kill = 1; kill <= 20; kill += 1) {
    const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await delay(kill * 7);
    child.kill('SIGKILL');
    await ended;
    const bytes = await readFile(path);
    expect(bytes.length).toBe(2 * 1024 * 1024);
    expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
  }
});
