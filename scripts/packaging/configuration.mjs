import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/place.mjs';
import { inspectableFuses, releaseFuses } from './fuses.mjs';
import { thirdPartyText } from './third-party.mjs';

/**
 * @typedef {{
 *   readonly name: string,
 *   readonly appFolder: string,
 *   readonly isInspectable: boolean,
 *   readonly electron: import('../setup/electron.mjs').Electron,
 * }} Making what is packed, and around which Electron
 */

/** Made when the app is packed, of the packages that are in it then. */
export const thirdPartyFile = 'third-party.txt';

export const packageVersion = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/**
 * What the development runtime has and a package must not: the loader that stands in for Electron's default app. The
 * file that says what it is stays beside the executable, where the app looks for it.
 * @param {string} folder
 */
const removeLoader = (folder) => {
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(folder, 'version'), { force: true });
};

/**
 * Per user and without an administrator on Windows; a folder on Linux; a disk image on a Mac.
 * @returns {Partial<import('electron-builder').Configuration>}
 */
const platforms = () => ({
  linux: { target: ['dir'], category: 'Office', icon: 'resources/icon.png' },
  win: { target: ['nsis', 'portable'], icon: 'resources/icon.png', requestedExecutionLevel: 'asInvoker' },
  nsis: { oneClick: true, perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false },
  portable: { requestExecutionLevel: 'user' },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'resources/icon.png',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    gatekeeperAssess: false,
  },
});

/**
 * @param {Making} making
 * @returns {import('electron-builder').Configuration}
 */
export const configurationFor = ({ name, appFolder, isInspectable, electron }) => ({
  appId: 'app.despatch.desktop',
  productName: electron.isDevelopmentRuntime ? name : 'Despatch',
  artifactName: `${name}-\${version}-\${os}-\${arch}.\${ext}`,
  directories: {
    output: 'dist',
    buildResources: 'resources',
    ...(appFolder === root ? {} : { app: appFolder }),
  },
  executableName: name,
  electronDist: electron.distribution,
  electronVersion: electron.version,
  electronLanguages: ['en-GB', 'en-US'],
  electronFuses: isInspectable ? inspectableFuses : releaseFuses,
  asar: true,
  npmRebuild: false,
  publish: null,
  files: [
    'package.json',
    'out/**/*',
    '!out/**/*.map',
    'resources/**/*',
    '!resources/**/*.svg',
    '!resources/licences/**',
    '!node_modules/**/*',
  ],
  // Where people can read them, beside those of Electron and Chromium.
  extraFiles: [{ from: join(root, 'resources', 'licences'), to: 'licences' }],
  fileAssociations: [
    { ext: 'despatch', name: 'Despatch bundle', role: 'Editor', mimeType: 'application/x-despatch' },
  ],
  afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
    removeLoader(appOutDir);
    const inside =
      electronPlatformName === 'darwin' ? `${packager.appInfo.productFilename}.app/Contents` : '.';
    writeFileSync(join(appOutDir, inside, 'licences', thirdPartyFile), thirdPartyText());
  },
  ...platforms(),
});
