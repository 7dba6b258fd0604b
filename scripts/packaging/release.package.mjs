import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureElectron } from '../setup/electron.mjs';
import { root } from '../setup/place.mjs';
import { run } from '../setup/run.mjs';
import { asarFiles } from './asar-files.mjs';
import { configurationFor, thirdPartyFile } from './configuration.mjs';
import { releaseFuses } from './fuses.mjs';
import { makePackage, packageName, packedFolder } from './make-package.mjs';
import {
  askUntil,
  giveToUnprivileged,
  pageProcesses,
  startUnprivileged,
  windowTitles,
} from './unprivileged.mjs';

const startLimitMs = 60_000;
const refusalLimitMs = 20_000;
/** How the fuses are written in the executable: the digits 1 and 0. */
const [fuseOn, fuseOff] = [0x31, 0x30];

const electron = await ensureElectron();
const wanted = { electron, isInspectable: false };
const name = packageName(wanted);
const folder = packedFolder(wanted);
/** Where an ordinary user can get at it: the clone itself may lie in somebody's private folder. */
const place = mkdtempSync(join(tmpdir(), 'despatch-package-'));
const executable = join(place, basename(folder), name);

/** @param {string} profile */
const environment = (profile) => ({ HOME: place, DESPATCH_PROFILE: join(place, profile) });

beforeAll(async () => {
  await makePackage(wanted);
  await run('tar', ['-xzf', `${folder}.tar.gz`, '-C', place]);
  cpSync(join(root, 'resources', 'sample-transcript.txt'), join(place, 'sample-transcript.txt'));
  chmodSync(place, 0o755);
  await giveToUnprivileged(place);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('what is packed', () => {
  test.each(Object.entries(releaseFuses))('the fuse %s is %s', async (fuse, isOn) => {
    const wire = await getCurrentFuseWire(join(folder, name));
    const key = `${fuse.charAt(0).toUpperCase()}${fuse.slice(1)}`;
    const option = FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (key)];
    expect(wire[option]).toBe(isOn ? fuseOn : fuseOff);
  });

  test('the archive holds what was built, package.json and resources, and nothing else', () => {
    const tops = new Set(asarFiles(join(folder, 'resources', 'app.asar')).map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual(['out', 'package.json', 'resources']);
  });

  test('the archive holds no source map and no package', () => {
    const files = asarFiles(join(folder, 'resources', 'app.asar'));
    expect(files.filter((path) => path.endsWith('.map') || path.includes('node_modules'))).toEqual([]);
  });

  test('the licences of everything in it lie beside it, to be read', () => {
    const licences = [...readdirSync(join(root, 'resources', 'licences')), thirdPartyFile].sort();
    expect(readdirSync(join(folder, 'licences')).sort()).toEqual(licences);
    const text = readFileSync(join(folder, 'licences', thirdPartyFile), 'utf8');
    for (const name of ['react', 'yjs', 'docx', 'mammoth', 'pdfjs-dist'])
      expect(text).toContain(`\n${name} `);
  });

  test('the loader of the development runtime is left behind', () => {
    expect(existsSync(join(folder, 'resources', 'app'))).toBe(false);
  });

  test('what is made around the development runtime says so', () => {
    const says = [name.includes('-dev'), existsSync(join(folder, 'development-runtime.json'))];
    expect(says).toEqual([electron.isDevelopmentRuntime, electron.isDevelopmentRuntime]);
  });

  test('on Windows it is installed for one person, without an administrator', () => {
    const { nsis, portable, win } = configurationFor({ ...wanted, name, appFolder: root });
    expect({
      perMachine: nsis?.perMachine,
      allowElevation: nsis?.allowElevation,
      portable: portable?.requestExecutionLevel,
      level: win?.requestedExecutionLevel,
    }).toEqual({ perMachine: false, allowElevation: false, portable: 'user', level: 'asInvoker' });
  });
});

describe('the packed app, started by an ordinary user', () => {
  test('opens the file on its command line, in a sandbox', async () => {
    const app = startUnprivileged(executable, [join(place, 'sample-transcript.txt')], environment('opens'));
    try {
      const title = 'sample-transcript.txt · Despatch';
      const titles = await askUntil(windowTitles, (seen) => seen.includes(title), startLimitMs);
      expect(titles, app.output()).toContain(title);
      const pages = pageProcesses(executable);
      expect(pages).not.toEqual([]);
      for (const page of pages) {
        expect(page).toMatchObject({ seccomp: '2', isInOwnNamespace: true });
        expect(page.user).not.toBe('0');
        expect(page.commandLine).not.toContain('--no-sandbox');
      }
    } finally {
      await app.end();
    }
  });

  test.each(['--remote-debugging-port=0', '--inspect=0', '--no-sandbox'])('refuses %s', async (forbidden) => {
    const app = startUnprivileged(executable, [forbidden], environment('refuses'));
    try {
      const code = await Promise.race([
        app.ended,
        new Promise((resolve) => setTimeout(resolve, refusalLimitMs, 'runs')),
      ]);
      expect(code, app.output()).toBe(1);
    } finally {
      await app.end();
    }
  });

  test('cannot be made to run as Node', async () => {
    const probe = ['-e', 'process.stdout.write("ran as " + "Node")'];
    const app = startUnprivileged(executable, probe, { ...environment('node'), ELECTRON_RUN_AS_NODE: '1' });
    try {
      await Promise.race([app.ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
      expect(app.output()).not.toContain('ran as Node');
    } finally {
      await app.end();
    }
  });
});
