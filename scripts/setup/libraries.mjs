import { existsSync } from 'node:fs';
import { hasProgram, run } from './run.mjs';
import { SetUpProblem, say } from './words.mjs';

/**
 * A Debian package by the names it goes by, the newest release's first, and how to see that it is there.
 * @typedef {{ readonly names: readonly string[], readonly program?: string, readonly library?: RegExp }} SystemPackage
 */

/** @type {readonly SystemPackage[]} What the Electron executable is linked with; GTK brings most of the rest. */
const electronLibraries = [
  { names: ['libnss3'], library: /^lib(nss3|nssutil3|smime3|nspr4|plc4|plds4)\.so/ },
  { names: ['libasound2t64', 'libasound2'], library: /^libasound\.so/ },
  { names: ['libgbm1'], library: /^lib(gbm|drm)\.so/ },
  { names: ['libgtk-3-0t64', 'libgtk-3-0'], library: /./ },
];

/** @type {readonly SystemPackage[]} A display in memory, and the key to it that `xvfb-run` wants. */
export const virtualDisplay = [
  { names: ['xvfb'], program: 'Xvfb' },
  { names: ['xauth'], program: 'xauth' },
];

/** @type {readonly SystemPackage[]} What the tests read documents and windows with, watch and kill the app with, and set its clock. */
export const testPrograms = [
  { names: ['libreoffice-writer'], program: 'soffice' },
  { names: ['poppler-utils'], program: 'pdftotext' },
  { names: ['x11-utils'], program: 'xwininfo' },
  { names: ['strace'], program: 'strace' },
  { names: ['iproute2'], program: 'ip' },
  { names: ['faketime'], program: 'faketime' },
];

/** @type {SystemPackage} What long tests have transcripts written by, and what reading and writing are measured against. */
export const pandoc = { names: ['pandoc'], program: 'pandoc' };

/**
 * @param {string} electron
 * @returns {Promise<readonly SystemPackage[]>}
 */
const missingLibraries = async (electron) => {
  const { output } = await run('ldd', [electron]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
  return [
    ...new Set(missing.map((name) => electronLibraries.find(({ library }) => library?.test(name)))),
  ].filter((found) => found !== undefined);
};

/** @param {readonly SystemPackage[]} packages */
const missingPrograms = async (packages) => {
  const present = await Promise.all(packages.map(({ program = '' }) => hasProgram(program)));
  return packages.filter((_, index) => !present[index]);
};

/** @returns {Promise<readonly string[] | undefined>} what to put before a command that only root may run */
const asRoot = async () => {
  if (process.getuid?.() === 0) return [];
  return (await hasProgram('sudo')) && (await run('sudo', ['-n', 'true'])).code === 0
    ? ['sudo', '-n']
    : undefined;
};

/** @param {string} name */
const isKnownToApt = async (name) =>
  /Candidate: (?!\(none\))/.test((await run('apt-cache', ['policy', name], { env: { LC_ALL: 'C' } })).output);

/** @param {SystemPackage} wanted */
const nameHere = async ({ names }) => {
  for (const name of names) if (await isKnownToApt(name)) return name;
  return names.at(-1) ?? '';
};

/**
 * @param {readonly string[]} before
 * @param {readonly SystemPackage[]} wanted
 */
const installWithApt = async (before, wanted) => {
  const apt = (/** @type {readonly string[]} */ parameters) => {
    const line = [...before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...parameters];
    return run(line[0] ?? '', line.slice(1));
  };
  const install = async () => {
    const names = await Promise.all(wanted.map(nameHere));
    return apt(['install', '-y', '--no-install-recommends', ...names]);
  };
  const areKnown = (await Promise.all(wanted.map(async (one) => isKnownToApt(await nameHere(one))))).every(
    Boolean,
  );
  if (areKnown && (await install()).code === 0) return;
  await apt(['update']);
  const { code, output } = await install();
  if (code !== 0) throw new SetUpProblem(`apt-get could not install what is missing:\n${output.trim()}`);
};

/** @param {readonly SystemPackage[]} missing */
const installMissing = async (missing) => {
  if (missing.length === 0) return;
  const hasApt = existsSync('/usr/bin/apt-get');
  const names = hasApt
    ? await Promise.all(missing.map(nameHere))
    : missing.map(({ names: all }) => all.at(-1));
  const before = hasApt ? await asRoot() : undefined;
  if (before !== undefined) {
    say(`Installing system packages: ${names.join(', ')} …`);
    await installWithApt(before, missing);
    return;
  }
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
  throw new SetUpProblem(
    hasApt
      ? `System packages are missing. Install them with:\n  ${command}`
      : `System packages are missing; what Debian calls ${names.join(', ')}. Install them, then try again.`,
  );
};

/**
 * Sees to the system packages that Electron, and whatever else is named, cannot do without. Linux only.
 * @param {{ readonly electron?: string, readonly also?: readonly SystemPackage[] }} needs
 */
export const ensureSystemPackages = async ({ electron, also = [] }) => {
  if (process.platform !== 'linux') return;
  const libraries = electron === undefined ? [] : await missingLibraries(electron);
  await installMissing([...libraries, ...(await missingPrograms(also))]);
};
