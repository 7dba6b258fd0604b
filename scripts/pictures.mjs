import { join } from 'node:path';
import { withDisplay } from './setup/display.mjs';
import { ensureTestSetUp } from './setup/for-tests.mjs';
import { runInForeground } from './setup/launch.mjs';
import { root } from './setup/place.mjs';
import { runAsCommand } from './setup/words.mjs';

/** Makes the pictures of the README anew, from the app itself. */
await runAsCommand(async () => {
  const env = { ...(await ensureTestSetUp()), DESPATCH_PICTURES: '1' };
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return withDisplay(() => runInForeground(process.execPath, [playwright, 'test'], { env }));
});
