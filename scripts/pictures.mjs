import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withDisplay } from './setup/display.mjs';
import { ensureTestSetUp } from './setup/for-tests.mjs';
import { runInForeground } from './setup/launch.mjs';
import { root } from './setup/place.mjs';
import { runAsCommand } from './setup/words.mjs';

const isReference = process.argv.includes('--reference');

/** Makes the pictures of the README anew, from the app itself; or those that every screen is compared with. */
await runAsCommand(async () => {
  const env = {
    ...(await ensureTestSetUp()),
    [isReference ? 'DESPATCH_REFERENCE' : 'DESPATCH_PICTURES']: '1',
  };
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const more = isReference ? ['--update-snapshots', '--retries', '0'] : [];
  if (isReference) await rm(join(root, 'e2e', 'reference-pictures'), { recursive: true, force: true });
  return withDisplay(() => runInForeground(process.execPath, [playwright, 'test', ...more], { env }));
});
