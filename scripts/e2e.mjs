import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { isWithoutDisplay, withDisplay } from './setup/display.mjs';
import { ensureElectron, sayElectron } from './setup/electron.mjs';
import { runInForeground, saySandbox } from './setup/launch.mjs';
import { ensureSystemPackages, testPrograms, virtualDisplay } from './setup/libraries.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/place.mjs';
import { runAsCommand } from './setup/words.mjs';

/** The journeys; what is typed after the command goes to Playwright. */
await runAsCommand(async () => {
  await ensurePackages();
  const electron = await ensureElectron();
  const also = [...testPrograms, ...(isWithoutDisplay() ? virtualDisplay : [])];
  await ensureSystemPackages({ electron: electron.path, also });
  await ensureBuild();
  sayElectron(electron);
  saySandbox();
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return withDisplay(() =>
    runInForeground(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
      env: { ELECTRON_EXEC_PATH: electron.path },
    }),
  );
});
