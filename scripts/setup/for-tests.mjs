import { ensureBuild } from './build.mjs';
import { isWithoutDisplay } from './display.mjs';
import { ensureElectron, sayElectron } from './electron.mjs';
import { ensureSystemPackages, testPrograms, virtualDisplay } from './libraries.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureSandbox } from './sandbox.mjs';

/**
 * Everything that a test of the real app needs: packages, Electron, its libraries, the programs that tests read
 * documents with, and a build.
 * @returns {Promise<Readonly<Record<string, string>>>} the environment in which to run such tests
 */
export const ensureTestSetUp = async () => {
  await ensurePackages();
  const electron = await ensureElectron();
  const also = [...testPrograms, ...(isWithoutDisplay() ? virtualDisplay : [])];
  await ensureSystemPackages({ electron: electron.path, also });
  await ensureBuild();
  sayElectron(electron);
  await ensureSandbox(electron.path);
  return { ELECTRON_EXEC_PATH: electron.path };
};
