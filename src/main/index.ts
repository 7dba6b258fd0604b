import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import type { TranscriptId } from '../shared/id';
import type { Start } from '../shared/ipc';
import type { ColourScheme } from '../shared/preferences';
import type { JournalProblem } from '../shared/problems';
import { type Result, succeeded } from '../shared/result';
import { accountName } from './account-name';
import { Backups, backupInterval } from './backups';
import { makeCalls } from './calls';
import { Closing } from './closing';
import { dataFolder, deleteCrashDumps, makePrivateFolder } from './data-folder';
import { findDataPlace } from './data-place';
import { askAfterCrash, chooseFolder, chooseSavePath, chooseTranscriptFiles } from './dialogs';
import { Erasing } from './erasing';
import { faultOf } from './fault';
import { fileArguments, filesHandedOver } from './file-argument';
import { announcer, answerCalls, openWithSystem, showInFolder, startUtilityProcess } from './ipc';
import { Journals } from './journal/journals';
import { finishReplacing } from './journal/replace-notebooks';
import { buildMenu, showFieldMenu, updateMenu } from './menu';
import { erasePageDatabase, putDatabaseAside } from './page-database';
import { PreferencesStore } from './preferences';
import { registerPageScheme, servePage } from './protocol';
import { secondFoldersOf } from './second-folders';
import { type PageSource, refuseForbiddenSwitches, secureDefaultSession, secureProcess } from './security';
import { originOf, pageOrigin } from './security-policy';
import { OpenRequests, Tokens } from './tokens';
import { changeZoom, createWindow, showWindow } from './window';
import { DeskWork } from './work/desk-work';
import { Staging } from './work/staging';

/** Everything is on the disk by then; what is still written makes the next start quicker. In milliseconds. */
const closingPatience = 3_000;

/** A start is not slowed by its backup; in milliseconds. */
const backupDelay = 20_000;

const developmentServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);
const source: PageSource = { url: developmentServer ?? `${pageOrigin}/index.html`, developmentServer };

let window: BrowserWindow | null = null;
let closing: Closing | null = null;
let isQuitting = false;
const say = announcer(() => window);

const openRequests = new OpenRequests(say.openRequest);

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
    openRequests.setPageReady(false);
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
    openRequests.setPageReady(false);
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
  const start: Start = {
    version: __APP_VERSION__,
    electron: process.versions.electron ?? '',
    developmentRuntime: existsSync(join(dirname(process.execPath), 'development-runtime.json')),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    accountName: await accountName(),
    dataPlace: await findDataPlace(app.getPath('userData'), process.platform, process.env),
    preferences: preferences.preferences,
    transcripts: await journals.transcripts(),
    ...said,
  };
  Object.assign(said, { erased: null, restored: null });
  // The page that asks is loaded; its preload script keeps what it is told until somebody listens.
  openRequests.setPageReady(true);
  return start;
}

function showScheme(scheme: ColourScheme): void {
  nativeTheme.themeSource = scheme === 'contrast' ? 'dark' : scheme;
}

/** Dialogs belong to the window; without one there is nobody to ask. */
async function withWindow<Chosen>(
  ask: (window: BrowserWindow) => Promise<Chosen | null>,
): Promise<Chosen | null> {
  return window === null ? null : ask(window);
}

/** Everything that keeps what people write: the journal, its backups, what erases, and the long work. */
async function openRecord(folder: string, preferences: PreferencesStore) {
  const journalFolder = join(folder, 'journal');
  await finishReplacing(journalFolder);
  const journals = new Journals(journalFolder);
  const staging = await Staging.open(join(folder, 'staging'));
  const now = () => new Date();
  const work = new DeskWork({ start: startUtilityProcess, staging, onProgress: say.progress, now });
  const backupsFolder = join(folder, 'backups');
  const second = secondFoldersOf(preferences);
  const backups = new Backups({
    work,
    journals,
    journalFolder,
    backupsFolder,
    now,
    appVersion: __APP_VERSION__,
    second,
    onTrouble: say.backupTrouble,
    onRestored: (backup) => {
      said.restored = backup;
      reloadPage();
    },
  });
  const clearDatabase = () => session.defaultSession.clearStorageData({ storages: ['indexdb'] });
  const erasing = new Erasing({
    work,
    journals,
    backups,
    journalFolder,
    path: join(folder, 'erasures.json'),
    backupsFolder,
    second,
    eraseDatabase: () => erasePageDatabase(folder, clearDatabase),
    forgetPlace: (id) => preferences.forgetPlace(id),
    now,
  });
  return { journals, journalFolder, staging, work, backups, erasing, clearDatabase, now };
}

async function open(folder: string): Promise<void> {
  await app.whenReady();
  quitOnSignals();
  const secured = secureDefaultSession(source);
  void deleteCrashDumps(app.getPath('crashDumps'));
  servePage(join(import.meta.dirname, '../renderer'));
  const preferences = await PreferencesStore.open(join(folder, 'preferences.json'));
  showScheme(preferences.preferences.colourScheme);
  const record = await openRecord(folder, preferences);
  const { journals, backups, erasing, clearDatabase, ...services } = record;
  await erasing
    .finishAll()
    .catch((error: unknown) => console.error('Erasing goes on later:', faultOf(error)));
  backUpRegularly(backups, erasing);
  closeBeforeQuitting(() => {
    backups.close();
    return Promise.all([journals.close(), preferences.settled()]);
  });
  const calls = makeCalls(
    {
      start: () => startOf(preferences, journals),
      chooseTranscriptFiles: () => withWindow((asked) => chooseTranscriptFiles(asked, preferences)),
      chooseFolder: () => withWindow(chooseFolder),
      chooseSavePath: (kind, name) => withWindow((asked) => chooseSavePath(asked, preferences, kind, name)),
      showInFolder,
      openWithSystem,
      showMenu: async (state) => updateMenu(state),
      showFieldMenu: async (menu) => (window ? showFieldMenu(window, menu) : null),
      showScheme,
      readyToClose: () => closing?.answered(),
      clearDatabase: () => putDatabaseAside(folder, clearDatabase),
      eraseTranscript: (id) => eraseAndReload(erasing, id),
      goOverOthers: () => erasing.goOverOthers(),
    },
    {
      preferences,
      ...services,
      journals,
      backups,
      openRequests,
      savedFiles: new Tokens(),
      appVersion: __APP_VERSION__,
    },
  );
  answerCalls(calls, { window: () => window, origin: originOf(source.url) });
  buildMenu({ send: say.command, zoom: (to) => window && changeZoom(window, preferences, to) });
  await secured;
  openWindow(preferences);
  app.on('activate', () => (window ? showWindow(window) : openWindow(preferences)));
}

/** What was done to the record is said by the page that is loaded next. */
const said: { -readonly [Key in 'erased' | 'restored']: Start[Key] } = { erased: null, restored: null };

async function eraseAndReload(erasing: Erasing, id: TranscriptId): Promise<Result<null, JournalProblem>> {
  const outcome = await erasing.erase(id);
  said.erased = outcome.ok ? outcome.value : 'unfinished';
  // The notebooks were closed under the page, whatever came of it.
  reloadPage();
  return outcome.ok ? succeeded(null) : outcome;
}

function reloadPage(): void {
  openRequests.setPageReady(false);
  window?.webContents.reload();
}

/** Once the person has what they came for, and then as long as the app runs. */
function backUpRegularly(backups: Backups, erasing: Erasing): void {
  const take = (reason: 'start' | 'interval') =>
    void erasing.goOverOthers().then(() => backups.takeQuietly(reason));
  setTimeout(() => take('start'), backupDelay);
  setInterval(() => take('interval'), backupInterval);
}

/** Whoever ends the app (a log-off, Ctrl+C in a terminal) gives what was just typed the time to be kept. */
function quitOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}

/** Lets the last snapshots be written, for a while, before the process ends. */
function closeBeforeQuitting(close: () => Promise<unknown>): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    const closed = close().catch((error: unknown) => console.error('Closing failed:', faultOf(error)));
    void Promise.race([closed, delay(closingPatience)]).then(() => app.exit(0));
  });
}

function filesOnCommandLine(): readonly string[] {
  return fileArguments(process.argv, {
    appFolder: app.isPackaged ? null : app.getAppPath(),
    workingFolder: process.cwd(),
  });
}

/** A second start hands its files over, comes to the front, and ends. */
function comeForward(handedOver: unknown): void {
  void openRequests.add(filesHandedOver(handedOver));
  if (window) {
    showWindow(window);
  }
}

function start(folder: string, files: readonly string[]): void {
  registerPageScheme();
  secureProcess(source);
  void openRequests.add(files);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openRequests.add([path]);
  });
  app.on('second-instance', (_event, _commandLine, _folder, handedOver) => comeForward(handedOver));
  // The window says itself when its going ends the app; on a Mac it does not.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  void open(folder);
}

refuseForbiddenSwitches();
app.setName('Despatch');
const folder = dataFolder(process.platform, process.env, homedir());
makePrivateFolder(folder, !process.env.DESPATCH_PROFILE);
app.setPath('userData', folder);
const files = filesOnCommandLine();
if (app.requestSingleInstanceLock({ files })) {
  start(folder, files);
} else {
  app.exit(0);
}
