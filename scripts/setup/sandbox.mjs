import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';
import { SetUpProblem, say } from './words.mjs';

/** As root on Linux, Electron refuses to start with its sandbox on. */
const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

/** What goes on Electron's command line before the app's folder. */
export const electronSwitches = isRootOnLinux ? ['--no-sandbox'] : [];

/** Set-user-id, and to be run by anyone: how the sandbox's helper has to be where the kernel needs its help. */
const helperMode = 0o4755;

/** @param {string} helper */
const isHelperReady = (helper) => {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & helperMode) === helperMode;
};

/**
 * Sees that Electron can be started as this user: root goes without the sandbox, and is told; anyone else needs a
 * kernel that lets them make one, or the helper that can.
 * @param {string} electron
 */
export const ensureSandbox = async (electron) => {
  if (isRootOnLinux) say('Running as root: Electron is started with --no-sandbox.');
  if (process.platform !== 'linux' || isRootOnLinux) return;
  const helper = join(dirname(electron), 'chrome-sandbox');
  if (isHelperReady(helper)) return;
  // Chromium needs the same: a user namespace in which it has rights. AppArmor may grant the one without the other.
  if ((await run('unshare', ['--user', '--map-root-user', 'true'])).code === 0) return;
  throw new SetUpProblem(
    `This system lets no ordinary user make a sandbox, and Electron does not start without one. Allow it with:\n` +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
};
