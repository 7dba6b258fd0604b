import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cloneCache, root } from './place.mjs';
import { runNode } from './run.mjs';
import { SetUpProblem, say } from './words.mjs';

/** @typedef {'main' | 'preload' | 'renderer'} Part */

/** @type {readonly Part[]} */
export const everyPart = ['main', 'preload', 'renderer'];

const configuration = [
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'src/main/security-policy.ts',
];
const notBuilt = /\.(test|long|durability|testing)\.tsx?$|(^|[\\/])(fixtures|golden)[\\/]/;

/**
 * @param {string} folder
 * @returns {readonly string[]} every file below it, sorted
 */
const filesBelow = (folder) => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/**
 * @param {Part} part
 * @param {Readonly<Record<string, string>>} env
 */
const hashOfSources = (part, env) => {
  const hash = createHash('sha256').update(JSON.stringify(env)).update(process.versions.node);
  const sources = ['src/shared', `src/${part}`].flatMap((folder) => filesBelow(join(root, folder)));
  const files = [...sources, ...configuration.map((name) => join(root, name))];
  for (const file of files.filter((path) => !notBuilt.test(relative(root, path)))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** @param {string} folder */
const hashOfOutput = (folder) => {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(folder, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/**
 * What a built part is known by: what it was made from, and that nothing has touched it since.
 * @param {Part} part
 * @param {string} out
 * @param {Readonly<Record<string, string>>} env
 */
const stampOf = (part, out, env) => `${hashOfSources(part, env)} ${hashOfOutput(join(out, part))}`;

/** @param {string} path */
const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * Builds those of the parts whose sources have changed since they were built.
 * @param {readonly Part[]} parts
 * @param {{ readonly outDir?: string, readonly isInspectable?: boolean }} [options]
 */
export const ensureBuild = async (parts = everyPart, { outDir = 'out', isInspectable = false } = {}) => {
  const out = join(root, outDir);
  const env = { DESPATCH_OUT: outDir, DESPATCH_INSPECTABLE: isInspectable ? '1' : '0' };
  const stamps = join(cloneCache, `built-${outDir.replaceAll(/\W+/g, '-')}`);
  const stale = parts.filter((part) => readStamp(join(stamps, part)) !== stampOf(part, out, env));
  if (stale.length === 0) return;
  say(`Building ${stale.join(', ')} …`);
  const { code, output } = await runNode(
    join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    ['build', '--logLevel', 'warn'],
    { env: { ...env, DESPATCH_PARTS: stale.join(',') } },
  );
  if (code !== 0) throw new SetUpProblem(`The build failed:\n${output.trim()}`);
  mkdirSync(stamps, { recursive: true });
  for (const part of stale) writeFileSync(join(stamps, part), stampOf(part, out, env));
};
