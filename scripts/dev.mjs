import { join } from 'node:path';
import { ensureElectron, sayElectron } from './setup/electron.mjs';
import { runInForeground, withAbsolutePaths } from './setup/launch.mjs';
import { ensureSystemPackages } from './setup/libraries.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/place.mjs';
import { electronSwitches, ensureSandbox } from './setup/sandbox.mjs';
import { runAsCommand } from './setup/words.mjs';

/** electron-vite serves the renderer with hot reload and starts Electron on it. */
await runAsCommand(async () => {
  await ensurePackages();
  const electron = await ensureElectron();
  await ensureSystemPackages({ electron: electron.path });
  sayElectron(electron);
  await ensureSandbox(electron.path);
  const typed = withAbsolutePaths(process.argv.slice(2));
  const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const sandbox = electronSwitches.length > 0 ? ['--noSandbox'] : [];
  return runInForeground(process.execPath, [bundler, 'dev', '--watch', ...sandbox, '--', ...typed], {
    env: { ELECTRON_EXEC_PATH: electron.path },
  });
});
