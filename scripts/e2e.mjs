import { join } from 'node:path';
import { withDisplay } from './setup/display.mjs';
import { ensureTestSetUp } from './setup/for-tests.mjs';
import { runInForeground } from './setup/launch.mjs';
import { root } from './setup/place.mjs';
import { runAsCommand } from './setup/words.mjs';

/** The journeys; what is typed after the command goes to Playwright. */
await runAsCommand(async () => {
  const env = await ensureTestSetUp();
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return withDisplay(() =>
    runInForeground(process.execPath, [playwright, 'test', ...process.argv.slice(2)], { env }),
  );
});
