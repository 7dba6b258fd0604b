/**
 * The walls: who may import whom. `scripts/walls.test.mjs` has one deliberate violation of each rule and fails if a
 * rule lets it through.
 */
const tests = '\\.(test|long|durability|testing)\\.tsx?$';
const features =
  'library|review|reader|notes|themes|briefing|settings|history|print|joining|backups|speakers';
/** In `main`, the files that may know Electron; the rest runs in plain Node. */
const electronFiles = '^src/main/(index|window|menu|dialogs|security|protocol|ipc)\\.ts$';
/** Inside `shared`, from the first to the last: each may import those before it. */
const sharedOrder = ['transcript', 'annotation', 'notebook', 'briefing', 'bundle'];

/** @type {import('dependency-cruiser').DependencyType[]} */
const npmTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').DependencyType[]} */
const typeOnly = ['type-only'];
/** @type {import('dependency-cruiser').DependencyType[]} */
const core = ['core'];
/** @type {import('dependency-cruiser').DependencyType[]} */
const development = ['npm-dev'];

/** @param {string} path */
const npmPackage = (path) => `(^|/)node_modules/${path}/`;

const between = [
  {
    name: 'shared-imports-nothing-of-ours',
    from: { path: '^src/shared/' },
    to: { path: '^(src/(?!shared/)|e2e/|bench/|scripts/)' },
  },
  {
    name: 'main-imports-shared-only',
    from: { path: '^src/main/' },
    to: { path: '^(src/(preload|renderer)/|e2e/|bench/|scripts/)' },
  },
  {
    name: 'preload-imports-shared-only',
    from: { path: '^src/preload/' },
    to: { path: '^(src/(main|renderer)/|e2e/|bench/|scripts/)' },
  },
  {
    name: 'renderer-imports-shared-only',
    from: { path: '^src/renderer/' },
    to: { path: '^(src/(main|preload)/|e2e/|bench/|scripts/)' },
  },
];

const insideShared = [
  ...sharedOrder.slice(0, -1).map((folder, index) => ({
    name: `shared-${folder}-imports-no-later-folder`,
    from: { path: `^src/shared/${folder}/`, pathNot: tests },
    to: { path: `^src/shared/(${[...sharedOrder.slice(index + 1)].join('|')}|ipc)` },
  })),
  {
    name: 'shared-roots-import-no-folder',
    from: { path: '^src/shared/(id|result)\\.ts$' },
    to: { path: '^src/shared/.+/' },
  },
  {
    name: 'shared-uses-no-package-but-yjs',
    from: { path: '^src/shared/', pathNot: tests },
    to: { dependencyTypes: [...npmTypes, ...core], pathNot: npmPackage('yjs') },
  },
  {
    name: 'only-the-notebook-knows-yjs-in-shared',
    from: { path: '^src/shared/', pathNot: ['^src/shared/notebook/', tests] },
    to: { path: npmPackage('yjs') },
  },
];

const insideMain = [
  {
    name: 'only-named-files-of-main-know-electron',
    from: { path: '^src/main/', pathNot: [electronFiles, tests] },
    to: { path: npmPackage('electron') },
  },
  {
    name: 'only-export-knows-docx',
    from: { path: '^src/', pathNot: ['^src/main/export/', tests] },
    to: { path: npmPackage('docx') },
  },
  {
    name: 'main-knows-no-page',
    from: { path: '^src/main/', pathNot: tests },
    to: { path: npmPackage('(react|react-dom|dexie|@fontsource-variable/[^/]+)') },
  },
];

const insidePreload = [
  {
    name: 'preload-knows-electron-alone',
    from: { path: '^src/preload/', pathNot: tests },
    to: { dependencyTypes: [...npmTypes, ...core], pathNot: npmPackage('electron') },
  },
];

const insideRenderer = [
  {
    name: 'renderer-knows-no-node',
    from: { path: '^src/renderer/', pathNot: tests },
    to: { dependencyTypes: core },
  },
  {
    name: 'renderer-knows-no-electron',
    from: { path: '^src/renderer/' },
    to: { path: npmPackage('electron') },
  },
  {
    name: 'only-the-store-knows-dexie',
    from: { path: '^src/renderer/', pathNot: ['^src/renderer/store/', tests] },
    to: { path: npmPackage('(dexie|y-dexie|dexie-react-hooks|fake-indexeddb)') },
  },
  {
    name: 'features-do-not-import-each-other',
    from: { path: `^src/renderer/(${features})/`, pathNot: tests },
    to: { path: `^src/renderer/(${features})/`, pathNot: '^src/renderer/$1/' },
  },
  {
    name: 'features-do-not-import-the-app',
    from: { path: `^src/renderer/(${features}|store|ui)/` },
    to: { path: '^src/renderer/(App|main)\\.tsx$' },
  },
  {
    name: 'store-and-ui-import-no-feature',
    from: { path: '^src/renderer/(store|ui)/' },
    to: { path: `^src/renderer/(${features})/` },
  },
  {
    name: 'threads-import-nothing-of-the-page',
    from: { path: '^src/renderer/(assembling|finding|spelling)/', pathNot: tests },
    to: { path: '^src/renderer/', pathNot: '^src/renderer/$1/' },
  },
  {
    name: 'only-spelling-knows-its-dictionaries',
    from: { path: '^src/', pathNot: ['^src/renderer/spelling/', tests] },
    to: { path: npmPackage('(cspell-trie-lib|@cspell/[^/]+)') },
  },
  {
    name: 'store-and-ui-do-not-import-each-other',
    from: { path: '^src/renderer/(store|ui)/' },
    to: { path: '^src/renderer/(store|ui)/', pathNot: '^src/renderer/$1/' },
  },
];

const everywhere = [
  { name: 'no-cycle', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: typeOnly } } },
  { name: 'no-import-of-nothing', from: {}, to: { couldNotResolve: true } },
  {
    name: 'product-imports-no-test',
    from: { path: '^src/', pathNot: tests },
    to: { path: `${tests}|(^|/)fixtures/` },
  },
  {
    name: 'product-imports-no-development-package',
    from: { path: '^src/', pathNot: tests },
    to: { dependencyTypes: development, pathNot: npmPackage('(electron|@types/[^/]+)') },
  },
];

/** @type {import('dependency-cruiser').IRegularForbiddenRuleType[]} */
const forbidden = [
  ...between,
  ...insideShared,
  ...insideMain,
  ...insidePreload,
  ...insideRenderer,
  ...everywhere,
].map((rule) => ({ severity: 'error', ...rule }));

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
