import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from '@playwright/test';
import fc from 'fast-check';
import { callNames, parsePayload } from '../src/main/ipc-payloads';
import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

const payloadsPerCall = 1_000;

/**
 * What a preload script of a stranger would look like: it calls whatever channel it wants with whatever it has. Payloads
 * come as JSON, in which a list of one name and one value stands for what JSON cannot say.
 */
const strangerPreload = `
  const { contextBridge, ipcRenderer } = require('electron');
  const kinds = { __proto__: null,
    '$number': Number, '$date': (time) => new Date(time),
    '$bytes': (length) => new Uint8Array(length),
  };
  const revive = (value) => {
    if (Array.isArray(value) && value[0] === '$undefined') return undefined;
    if (Array.isArray(value)) return kinds[typeof value[0] === 'string' && value[0]]?.(value[1]) ?? value.map(revive);
    if (typeof value !== 'object' || value === null) return value;
    for (const name of Object.keys(value))
      Object.defineProperty(value, name, { value: revive(value[name]), enumerable: true });
    return value;
  };
  contextBridge.exposeInMainWorld('stranger', (call, payload) => ipcRenderer
    .invoke('despatch:' + call, ...revive(JSON.parse(payload)))
    .then(() => 'answered', (error) => String(error)));
`;

/** A payload as the stranger takes it. */
function written(payload: readonly unknown[]): string {
  const write = (value: unknown): unknown => {
    if (value === undefined) return ['$undefined'];
    if (typeof value === 'number') return Number.isFinite(value) ? value : ['$number', String(value)];
    if (value instanceof Date) return ['$date', value.getTime()];
    if (value instanceof Uint8Array) return ['$bytes', value.length];
    if (Array.isArray(value)) return value.map(write);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, write(held)]));
  };
  return JSON.stringify(write(payload));
}

type Stranger = (call: string, payload: string) => Promise<string>;
declare global {
  interface Window {
    readonly stranger: Stranger;
  }
}

/** A payload that may well be valid: only who asks is to be wrong. */
const plausible: readonly (readonly unknown[])[] = [
  [],
  ['import'],
  ['library'],
  ['a'],
  [{ singleKeys: false }],
];

/** Our own page in another window, and a page of somebody else's with a frame in it: addresses and their frames. */
const foreign = [
  ['app://local/index.html', 1],
  ['data:text/html,<iframe srcdoc="words"></iframe>', 2],
] as const;

function callEverything(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(
    ({ names, payloads }) =>
      Promise.all(names.flatMap((name) => payloads.map((one) => window.stranger(name, one)))),
    { names: callNames, payloads: plausible.map(written) },
  );
}

/** The files of the profile that hold what a person has, and what each holds. */
async function library(app: App): Promise<readonly string[]> {
  const journal = join(app.profile, 'journal');
  const names = await readdir(journal, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = async (path: string) =>
    `${path} ${createHash('sha256')
      .update(await readFile(path))
      .digest('hex')}`;
  return Promise.all(files.sort().map(hash));
}

interface Watch {
  /** How many payloads of each call were refused for what they are. */
  readonly refused: Record<string, number>;
  /** Dialogs shown and programs started. */
  readonly shown: string[];
}

/** Takes the place of the log, of every dialog and of the system's programs in the main process. */
function watch(app: App) {
  return app.main.evaluateHandle(({ dialog, shell }) => {
    const seen: Watch = { refused: {}, shown: [] };
    console.error = (...words: readonly unknown[]) => {
      const call = /^Refused (\w+): not valid/.exec(String(words[0]))?.[1];
      if (call !== undefined) seen.refused[call] = (seen.refused[call] ?? 0) + 1;
    };
    for (const [owner, names] of [
      [dialog, ['showOpenDialog', 'showSaveDialog', 'showMessageBox', 'showErrorBox']],
      [shell, ['openPath', 'openExternal', 'showItemInFolder', 'trashItem']],
    ] as const)
      for (const name of names)
        Object.assign(owner, {
          [name]: async () => {
            seen.shown.push(name);
            return { canceled: true, filePaths: [], filePath: '', response: 0 };
          },
        });
    return seen;
  });
}

const words = fc.constantFrom(
  ...['library', 'import', 'export', 'system', 'dark', 'full-annotated', 'a', '', ' ', '../../etc/passwd'],
  ...[
    '/etc/passwd',
    'C:\\a.txt',
    `transcript:${'0'.repeat(64)}`,
    `transcript:${'0'.repeat(63)}`,
    'transcript:../x',
  ],
  ...['__proto__', 'constructor', '\u0000', '\ud800', 'x'.repeat(101)],
);
const keys = fc.constantFrom(
  ...[
    'time',
    'author',
    'label',
    'update',
    'path',
    'fileName',
    'bytes',
    'transcriptId',
    'suggestedName',
    'length',
  ],
  ...[
    'request',
    'preset',
    'details',
    'title',
    'includeBareHighlights',
    'enabled',
    'singleKeys',
    'colourScheme',
  ],
  ...['authorKey', 'lastPlaces', 'lastTranscript', '__proto__', 'toString', 'then', 'token', 'id', 'kind'],
);
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  Number.NaN,
  -0,
  -1,
  1e300,
  true,
  new Date(0),
  new Uint8Array(3),
);
const scalar = fc.oneof(words, odd, fc.integer(), fc.string());
const record = fc.dictionary(
  keys,
  fc.oneof(scalar, fc.dictionary(keys, scalar), fc.array(scalar, { maxLength: 3 })),
);
const argument = fc.oneof(
  scalar,
  record,
  record,
  fc.array(scalar, { maxLength: 4 }),
  fc.anything({ maxDepth: 2 }),
);
const payload = fc.array(argument, { maxLength: 4 });

test('a foreign window and a foreign frame are refused whatever they call', async ({ start, folder }) => {
  const app = await start({ file: harbour });
  await app.addTranscript();
  await expect(app.transcript.saved).toBeVisible();
  const before = await library(app);
  const seen = await watch(app);
  const preload = join(folder, 'stranger.cjs');
  await writeFile(preload, strangerPreload);

  app.expectTrouble(/reading 'start'|Electron Security Warning/);
  const answers: string[] = [];
  for (const [address, frames] of foreign) {
    const opened = app.main.waitForEvent('window');
    await app.main.evaluate(
      ({ BrowserWindow }, given) => {
        const webPreferences = { preload: given.preload, nodeIntegrationInSubFrames: true };
        return new BrowserWindow({ show: false, webPreferences }).loadURL(given.address);
      },
      { preload, address },
    );
    const stranger = await opened;
    await expect.poll(() => stranger.frames().length).toBe(frames);
    for (const frame of stranger.frames()) answers.push(...(await callEverything(frame)));
  }
  expect(answers).toHaveLength(3 * callNames.length * plausible.length);
  expect(answers.filter((answer) => !answer.includes('Refused.'))).toEqual([]);
  expect(await seen.jsonValue()).toEqual({ refused: {}, shown: [] });
  expect(await library(app)).toEqual(before);
});

test('a frame inside our own window has no calls, and is refused all the same', async ({ start }) => {
  const app = await start();
  const inFrame = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return Object.keys(frame.contentWindow ?? {}).filter((name) =>
      /despatch|electron|require|process/.test(name),
    );
  });
  expect(inFrame).toEqual([]);
  const answers = await app.main.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const frame = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames[0];
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!frame || !(handlers instanceof Map)) throw new Error('There is no frame, or no handler.');
    const asked = [frame, null].flatMap((senderFrame) =>
      [...handlers.values()].map((handle) =>
        Promise.resolve(handle({ senderFrame })).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      ),
    );
    return Promise.all(asked);
  });
  expect(answers).toHaveLength(2 * callNames.length);
  expect(new Set(answers)).toEqual(new Set(['Error: Refused.']));
});

test('the calls that are tried are all that the page has and all that is answered', async ({ start }) => {
  const app = await start();
  const isCall = (name: string) => !/^on[A-Z]/.test(name);
  const ofPage = await app.page.evaluate(() => Object.keys(Object(Reflect.get(window, 'despatch'))));
  expect(ofPage.filter(isCall).sort()).toEqual([...callNames].sort());
  const answered = await app.main.evaluate(({ ipcMain, webContents }) =>
    [ipcMain, ...webContents.getAllWebContents().flatMap(({ ipc, mainFrame }) => [ipc, mainFrame.ipc])].map(
      (line) => ({
        handled: [...(Reflect.get(line, '_invokeHandlers') as Map<string, unknown>).keys()],
        heard: line.eventNames().map(String),
      }),
    ),
  );
  const channels = callNames.map((name) => `despatch:${name}`);
  // Electron itself listens for "error" everywhere, so that it is not thrown.
  const none = { handled: [], heard: ['error'] };
  expect(answered).toEqual([{ ...none, handled: channels }, none, none]);
});

test('a thousand invalid payloads for every call reach nothing', async ({ start, folder }) => {
  const app = await start({ file: harbour });
  await app.addTranscript();
  await expect(app.transcript.saved).toBeVisible();
  // Beside our own preload script, in our own window: what it calls, our page calls.
  const preload = join(folder, 'stranger.cjs');
  await writeFile(preload, strangerPreload);
  await app.main.evaluate(({ session }, path) => session.defaultSession.setPreloads([path]), preload);
  await app.page.reload();
  await app.transcript.text.waitFor();
  await expect(app.transcript.saved).toBeVisible();
  const before = await library(app);
  const seen = await watch(app);
  const seed = Math.trunc(Math.random() * 2 ** 31);
  for (const [index, name] of callNames.entries()) {
    const all = fc.sample(payload, { seed: seed + index, numRuns: 2 * payloadsPerCall });
    const invalid = all.filter((one) => !parsePayload(name, one).ok).slice(0, payloadsPerCall);
    expect(invalid, `enough for ${name}`).toHaveLength(payloadsPerCall);
    await app.page.evaluate(
      ([call, payloads]) => Promise.all(payloads.map((one) => window.stranger(call, one))),
      [name, invalid.map(written)] as const,
    );
  }
  console.log(`${callNames.length} calls, ${payloadsPerCall} payloads each, seed ${seed}, none accepted.`);
  const { refused, shown } = await seen.jsonValue();
  expect(refused, `seed ${seed}`).toEqual(
    Object.fromEntries(callNames.map((name) => [name, payloadsPerCall])),
  );
  expect(shown).toEqual([]);
  expect(await library(app)).toEqual(before);
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await expect(app.transcript.saved).toBeVisible();
});
