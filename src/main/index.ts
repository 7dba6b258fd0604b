import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import type { Start } from '../shared/ipc';
import { accountName } from './account-name';
import { makeCalls } from './calls';
import { Closing } from './closing';
import { dataFolder, makePrivateFolder } from './data-folder';
import { askAfterCrash } from './dialogs';
import { fileArgument } from './file-argument';
import { announcer, answerCalls } from './ipc';
import { Journals } from './journal/journals';
import { buildMenu, updateMenu } from './menu';
import { PreferencesStore } from './preferences';
import { registerPageScheme, servePage } from './protocol';
import { type PageSource, refuseForbiddenSwitches, secureDefaultSession, secureProcess } from './security';
import { originOf } from './security-policy';
import { changeZoom, createWindow, showWindow } from './window';

const developmentServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);
const source: PageSource = { url: developmentServer ?? 'app://local/index.html', developmentServer };

/** Everything is on the disk by then; what is still written makes the next start quicker. */
const closingPatience = 3_000;

let window: BrowserWindow | null = null;
let closing: Closing | null = null;
let isQuitting = false;
const say = announcer(() => window);

function openWindow(preferences: PreferencesStore): void {
  const opened = createWindow({
    url: source.url,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    preferences,
    devTools: !app.isPackaged,
  });
  const gate = new Closing({ ask: say.closeRequest, close: () => opened.close() });
  opened.on('close', (event) => {
    if (!gate.mayClose()) {
      event.preventDefault();
    }
  });
  // What was typed is put away by then; no page may keep its window open.
  opened.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  opened.on('closed', () => {
    window = null;
    if (isQuitting || process.platform !== 'darwin') {
      app.quit();
    }
  });
  reloadAfterCrash(opened, gate);
  window = opened;
  closing = gate;
}

/** A page that died is opened again from the journal: once by itself, then when the person says so. */
function reloadAfterCrash(watched: BrowserWindow, gate: Closing): void {
  let crashes = 0;
  watched.webContents.on('render-process-gone', async (_event, { reason }) => {
    console.error('The page stopped working:', reason);
    gate.answered();
    if (watched.isDestroyed() || reason === 'clean-exit') {
      return;
    }
    crashes += 1;
    if (crashes === 1 || (await askAfterCrash(watched))) {
      watched.webContents.reload();
    } else {
      watched.destroy();
    }
  });
}

async function startOf(preferences: PreferencesStore, journals: Journals): Promise<Start> {
  return {
    version: __APP_VERSION__,
    electron: process.versions.electron ?? '',
    developmentRuntime: existsSync(join(dirname(process.execPath), 'development-runtime.json')),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    accountName: await accountName(),
    preferences: preferences.preferences,
    transcripts: await journals.transcripts(),
  };
}

async function open(): Promise<void> {
  await app.whenReady();
  secureDefaultSession(source);
  servePage(join(import.meta.dirname, '../renderer'));
  const preferences = await PreferencesStore.open(join(app.getPath('userData'), 'preferences.json'));
  const journals = new Journals(join(app.getPath('userData'), 'journal'));
  closeBeforeQuitting(() => Promise.all([journals.close(), preferences.settled()]));
  const showScheme = (scheme: typeof nativeTheme.themeSource) => {
    nativeTheme.themeSource = scheme;
  };
  showScheme(preferences.preferences.colourScheme);
  const calls = makeCalls({
    start: () => startOf(preferences, journals),
    preferences,
    journals,
    showMenu: async (state) => updateMenu(state),
    showScheme,
    readyToClose: () => closing?.answered(),
  });
  answerCalls(calls, { window: () => window, origin: originOf(source.url) });
  buildMenu({
    send: say.command,
    zoom: (to) => window && changeZoom(window, preferences, to),
  });
  openWindow(preferences);
  app.on('activate', () => (window ? showWindow(window) : openWindow(preferences)));
}

/** Lets the last snapshots be written, for a while, before the process ends. */
function closeBeforeQuitting(close: () => Promise<unknown>): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    const closed = close().catch((error: unknown) => console.error('Closing failed:', error));
    void Promise.race([closed, delay(closingPatience)]).then(() => app.exit(0));
  });
}

function ownFileArgument(): string | null {
  return fileArgument(process.argv, {
    appFolder: app.isPackaged ? null : app.getAppPath(),
    workingFolder: process.cwd(),
  });
}

refuseForbiddenSwitches();
app.setName('Despatch');
const folder = dataFolder(process.platform, process.env, homedir());
makePrivateFolder(folder, process.env.DESPATCH_PROFILE === undefined);
app.setPath('userData', folder);
if (app.requestSingleInstanceLock({ file: ownFileArgument() })) {
  registerPageScheme();
  secureProcess(source);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('second-instance', () => window && showWindow(window));
  void open();
} else {
  app.exit(0);
}
