import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, everyPart } from '../setup/build.mjs';
import { root } from '../setup/place.mjs';
import { run } from '../setup/run.mjs';
import { SetUpProblem, say } from '../setup/words.mjs';
import { configurationFor, packageVersion } from './configuration.mjs';

/** @typedef {{ readonly electron: import('../setup/electron.mjs').Electron, readonly isInspectable: boolean }} Wanted */

const output = join(root, 'dist');

/**
 * What the package is called: one made around the development runtime says so in its name.
 * @param {Wanted} wanted
 */
export const packageName = ({ electron, isInspectable }) => {
  if (isInspectable) return 'despatch-inspectable';
  return electron.isDevelopmentRuntime ? 'despatch-dev' : 'despatch';
};

/** @param {Wanted} wanted */
export const packedFolder = (wanted) =>
  join(output, `${packageName(wanted)}-${packageVersion()}-${process.platform}-${process.arch}`);

/**
 * A release is packed from the build that is there anyway; the inspectable one has code of its own, so it is built
 * apart from it.
 * @param {Wanted} wanted
 * @returns {Promise<string>} the folder to pack
 */
const buildApp = async ({ isInspectable }) => {
  if (!isInspectable) {
    await ensureBuild();
    return root;
  }
  const app = join(output, 'inspectable-app');
  await ensureBuild(everyPart, { outDir: 'dist/inspectable-app/out', isInspectable: true });
  cpSync(join(root, 'package.json'), join(app, 'package.json'));
  cpSync(join(root, 'resources'), join(app, 'resources'), { recursive: true });
  return app;
};

/** @param {string} folder */
const archive = async (folder) => {
  const file = `${folder}.tar.gz`;
  const name = folder.slice(output.length + 1);
  const { code, output: words } = await run('tar', [
    '-czf',
    file,
    '--owner=0',
    '--group=0',
    '-C',
    output,
    name,
  ]);
  if (code !== 0) throw new SetUpProblem(`The archive could not be written:\n${words.trim()}`);
  return file;
};

/**
 * Packs what was built around the Electron that was found.
 * @param {Wanted} wanted
 * @returns {Promise<readonly string[]>} what was made
 */
export const makePackage = async (wanted) => {
  const { build, Platform } = await import('electron-builder');
  const name = packageName(wanted);
  say(`Packing ${name} …`);
  const config = configurationFor({ name, appFolder: await buildApp(wanted), ...wanted });
  const targets = Platform.current().createTarget();
  const made = await build({ targets, config, projectDir: root, publish: 'never' });
  if (process.platform !== 'linux') return made;
  const folder = packedFolder(wanted);
  rmSync(folder, { recursive: true, force: true });
  const unpacked = join(output, 'linux-unpacked');
  if (!existsSync(unpacked)) throw new SetUpProblem('electron-builder made no folder.');
  renameSync(unpacked, folder);
  rmSync(join(output, 'builder-debug.yml'), { force: true });
  const file = await archive(folder);
  say(`Made ${folder} and ${file}.`);
  return [folder, file];
};
