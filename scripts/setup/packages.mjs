import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './place.mjs';
import { runNpm } from './run.mjs';
import { SetUpProblem, say } from './words.mjs';

/** Node 20.18 is what the oldest runtime holds. */
const oldestNode = [20, 18];

/** @typedef {Readonly<Record<string, { readonly version?: string, readonly optional?: boolean, readonly devOptional?: boolean }>>} Installed */

/**
 * @param {string} path
 * @returns {Installed | undefined}
 */
const readLock = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined; // Not there or half-written: either way it has to be made again.
  }
};

/** npm keeps a list of what it installed; the packages are there when that list agrees with the lock file. */
const arePackagesInstalled = () => {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    if (present[path] === undefined) return optional === true || devOptional === true;
    return present[path].version === version;
  });
};

const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetUpProblem(
    `Despatch needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
};

/** Installs the packages of the lock file, if they are not there. */
export const ensurePackages = async () => {
  requireNode();
  if (arePackagesInstalled()) return;
  say('Installing packages (npm ci) …');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  });
  if (code === 0) return;
  throw new SetUpProblem(`The packages could not be installed; npm said:\n${output.trim()}`);
};
