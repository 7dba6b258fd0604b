/**
 * A package with native code comes as one package for each platform, and a lock file has to name them all, or npm
 * refuses it. A registry that serves only some platforms leaves the others out; what is needed to name them is in
 * the names themselves.
 *
 * @typedef {{
 *   readonly version?: string,
 *   readonly dev?: boolean,
 *   readonly license?: string,
 *   readonly optionalDependencies?: Readonly<Record<string, string>>,
 * }} Locked
 * @typedef {Readonly<Record<string, Locked>>} Lock
 */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
/** @type {readonly (readonly [RegExp, string])[]} */
const libraries = [
  [/^gnu/, 'glibc'],
  [/^musl/, 'musl'],
];

/**
 * @param {Lock} lock
 * @param {string} from
 * @param {string} name
 * @returns {boolean} whether the lock has the package, where Node would look for it from there
 */
const isLocked = (lock, from, name) => {
  if (lock[`${from === '' ? '' : `${from}/`}node_modules/${name}`] !== undefined) return true;
  if (from === '') return false;
  return isLocked(lock, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
};

/**
 * @param {string} name
 * @param {string} version
 * @param {Locked} parent
 */
const entryFor = (name, version, parent) => {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  if (os === undefined || cpu === undefined) return undefined;
  const library = os === 'linux' && libraries.find(([pattern]) => words.some((word) => pattern.test(word)));
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(library ? { libc: [library[1]] } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    os: [os],
  };
};

/**
 * @param {Lock} lock
 * @returns {readonly (readonly [path: string, entry: ReturnType<typeof entryFor>])[]} what the lock leaves out
 */
export const missingPlatforms = (lock) =>
  Object.entries(lock).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(lock, path, name))
      .map(
        ([name, version]) => /** @type {const} */ ([`node_modules/${name}`, entryFor(name, version, parent)]),
      ),
  );
