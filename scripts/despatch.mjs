import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { runInForeground } from './setup/launch.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root, typedIn } from './setup/place.mjs';
import { runAsCommand } from './setup/words.mjs';

/** The command line needs neither Electron nor a display, so none is looked for. */
await runAsCommand(async () => {
  await ensurePackages();
  await ensureBuild(['main']);
  const cli = join(root, 'out', 'main', 'cli.js');
  return runInForeground(process.execPath, [cli, ...process.argv.slice(2)], { cwd: typedIn });
});
