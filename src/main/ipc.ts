import { join } from 'node:path';
import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain, shell, utilityProcess } from 'electron';
import type { Command } from '../shared/command';
import type { GatheredFiles, Progress } from '../shared/ipc';
import { messageOf } from '../shared/message-of';
import type { BackupTrouble } from '../shared/problems';
import { faultOf } from './fault';
import { type CallName, type Calls, callNames, parsePayload } from './ipc-payloads';
import { originOf } from './security-policy';
import type { WorkProcess } from './work/run-work';

type Answer<Name extends CallName> = Awaited<ReturnType<Calls[Name]>>;

const failedRead = (cause: string) =>
  ({ ok: false, problem: { kind: 'reader-failed', fileName: '', cause } }) as const;
const failedJournal = (cause: string) => ({ ok: false, problem: { kind: 'unexpected', cause } }) as const;
const failedSave = (cause: string) =>
  ({ ok: false, problem: { kind: 'unexpected', fileName: '', cause } }) as const;
const failedBackup = failedJournal;
const nothing = () => undefined;

/** What each call answers when its payload is refused or its handler throws: a problem, never an exception. */
const failures: { readonly [Name in CallName]: (cause: string) => Answer<Name> } = {
  start: (cause) => {
    throw new Error(cause);
  },
  chooseTranscripts: () => null,
  gatherDropped: () => ({ files: [], passedOver: 0, beyond: 0, withoutPath: [] }),
  openDropped: failedRead,
  openPasted: failedRead,
  openRequested: failedRead,
  readAgain: failedRead,
  keepRead: failedJournal,
  discardRead: nothing,
  cancelWork: nothing,
  readSource: failedJournal,
  readJournal: failedJournal,
  readHistory: failedJournal,
  appendChange: failedJournal,
  backUp: failedBackup,
  listBackups: failedBackup,
  readBackup: failedBackup,
  saveBackup: failedSave,
  chooseBackupFolder: failedBackup,
  forgetBackupFolder: nothing,
  restoreBackup: failedBackup,
  lowRoom: () => null,
  clearDatabase: () => false,
  eraseTranscript: failedJournal,
  exportToWord: failedSave,
  saveCopy: failedSave,
  showFile: nothing,
  openFile: nothing,
  savePreferences: nothing,
  showMenu: nothing,
  showFieldMenu: () => null,
  readyToClose: nothing,
};

/** Who may call: the main frame of our own window, while it shows our own page. */
export interface Caller {
  readonly window: () => BrowserWindow | null;
  readonly origin: string;
}

/** Answers the page's calls. Foreign frames are refused, payloads parsed, and nothing thrown crosses to the page. */
export function answerCalls(calls: Calls, caller: Caller): void {
  for (const name of callNames) {
    answer(name, calls, caller);
  }
}

function answer<Name extends CallName>(name: Name, calls: Calls, caller: Caller): void {
  const call = calls[name] as (...payload: Parameters<Calls[Name]>) => Promise<Answer<Name>>;
  ipcMain.handle(`despatch:${name}`, async (event, ...payload: unknown[]): Promise<Answer<Name>> => {
    if (!isOurPage(event, caller)) {
      throw new Error('Refused.');
    }
    const parsed = parsePayload(name, payload);
    if (!parsed.ok) {
      console.error(`Refused ${name}: not valid (${parsed.problem}).`);
      return failures[name](`${name} was given something it does not take.`);
    }
    try {
      return await call(...parsed.value);
    } catch (error) {
      console.error(`${name} failed:`, faultOf(error));
      return failures[name](messageOf(error));
    }
  });
}

function isOurPage(event: IpcMainInvokeEvent, { window, origin }: Caller): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === window()?.webContents.mainFrame && originOf(frame.url) === origin;
}

/** What main says to the page unasked. */
export interface Announcer {
  readonly command: (command: Command) => void;
  readonly progress: (progress: Progress) => void;
  readonly backupTrouble: (trouble: BackupTrouble | null) => void;
  readonly openRequest: (files: GatheredFiles) => void;
  readonly closeRequest: () => void;
}

export function announcer(window: () => BrowserWindow | null): Announcer {
  const say = (name: string, message?: unknown) => {
    const contents = window()?.webContents;
    if (contents && !contents.isDestroyed()) {
      contents.send(`despatch:${name}`, message);
    }
  };
  return {
    command: (command) => say('command', command),
    progress: (progress) => say('progress', progress),
    backupTrouble: (trouble) => say('backupTrouble', trouble),
    openRequest: (files) => say('openRequest', files),
    closeRequest: () => say('closeRequest'),
  };
}

/** Shows a file that the app wrote in the system's own folder window. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path);
}

/** Opens a file that the app wrote with the program the system has for it. */
export async function openWithSystem(path: string): Promise<void> {
  const complaint = await shell.openPath(path);
  if (complaint !== '') {
    console.error('The system could not open the file:', complaint);
  }
}

/** Starts the work in a process that ends alone when a file is too much for it. */
export function startUtilityProcess(): WorkProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'work.js'), [], {
    serviceName: 'Despatch work',
  });
  return {
    send: (task) => child.postMessage(task),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', (code) => listener(`It ended with code ${code}.`));
    },
    kill: () => {
      child.removeAllListeners();
      child.kill();
    },
    // A utility process takes no limit for its heap, so what it holds is watched.
    memory: () => {
      const kilobytes = app.getAppMetrics().find(({ pid }) => pid === child.pid)?.memory.workingSetSize;
      return kilobytes === undefined ? undefined : kilobytes / 1024;
    },
  };
}
