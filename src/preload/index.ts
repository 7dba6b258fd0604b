import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Command } from '../shared/command';
import type { Desktop, GatheredFiles, Progress, Unsubscribe } from '../shared/ipc';
import type { BackupTrouble } from '../shared/problems';

type Asked = {
  [Name in keyof Desktop]: ReturnType<Desktop[Name]> extends Promise<unknown> ? Name : never;
}[keyof Desktop];

function ask<Name extends Asked>(name: Name, ...payload: readonly unknown[]): ReturnType<Desktop[Name]> {
  return ipcRenderer.invoke(`despatch:${name}`, ...payload) as ReturnType<Desktop[Name]>;
}

function listen<Message>(name: string, listener: (message: Message) => void): Unsubscribe {
  const hear = (_event: IpcRendererEvent, message: Message) => listener(message);
  ipcRenderer.on(`despatch:${name}`, hear);
  return () => ipcRenderer.removeListener(`despatch:${name}`, hear);
}

/** Requests that arrived before the page was listening; they wait for the first listener. */
const waiting: GatheredFiles[] = [];
const openListeners = new Set<(files: GatheredFiles) => void>();

function announceWaiting(): void {
  while (openListeners.size > 0) {
    const files = waiting.shift();
    if (files === undefined) {
      return;
    }
    for (const listener of openListeners) {
      listener(files);
    }
  }
}

listen<GatheredFiles>('openRequest', (files) => {
  waiting.push(files);
  announceWaiting();
});

function onOpenRequest(listener: (files: GatheredFiles) => void): Unsubscribe {
  openListeners.add(listener);
  // Later, so that a listener that is taken away at once (React's strict mode) swallows no request.
  setTimeout(announceWaiting, 0);
  return () => openListeners.delete(listener);
}

type Misspelt = Parameters<Desktop['onWordsTyped']>[0];

/** Chromium takes a checker that can be replaced but not taken away, so there is one, which asks the page while it listens. */
let misspelt: Misspelt = async () => [];
const checksNothing = misspelt;

function onWordsTyped(listener: Misspelt): Unsubscribe {
  misspelt = listener;
  webFrame.setSpellCheckProvider('en-GB', {
    spellCheck: (words, tell) =>
      void misspelt(words).then(
        (wrong) => tell([...wrong]),
        // A page that is going away answers nothing more; nothing is called misspelt then.
        () => tell([]),
      ),
  });
  return () => {
    misspelt = checksNothing;
  };
}

/** Main refuses what is larger by its size, so no more of it is read; in bytes. */
const largestFile = 200 * 1024 * 1024;

function fileOf(dropped: unknown): File {
  if (!(dropped instanceof File)) {
    throw new TypeError('Not a File.');
  }
  return dropped;
}

/** A file dragged from a mail program has no path. */
function pathOf(dropped: unknown): string | null {
  return webUtils.getPathForFile(fileOf(dropped)) || null;
}

async function bytesOf(dropped: unknown): Promise<unknown> {
  const file = fileOf(dropped);
  return { fileName: file.name, bytes: new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer()) };
}

const desktop: Desktop = {
  start: () => ask('start'),
  chooseTranscripts: () => ask('chooseTranscripts'),
  gatherDropped: async (files) => ask('gatherDropped', files.map(pathOf)),
  openDropped: async (file) => ask('openDropped', await bytesOf(file)),
  openPasted: (text) => ask('openPasted', text),
  openRequested: (request) => ask('openRequested', request),
  readAgain: (token, transcriptId, format) => ask('readAgain', token, transcriptId, format),
  keepRead: (token, transcriptId) => ask('keepRead', token, transcriptId),
  discardRead: (token) => ask('discardRead', token),
  cancelWork: (task) => ask('cancelWork', task),
  readSource: (transcriptId) => ask('readSource', transcriptId),
  readJournal: (notebook) => ask('readJournal', notebook),
  readHistory: (notebook, from) => ask('readHistory', notebook, from),
  appendChange: (notebook, change) => ask('appendChange', notebook, change),
  backUp: (reason) => ask('backUp', reason),
  listBackups: () => ask('listBackups'),
  readBackup: (backup, transcriptId) => ask('readBackup', backup, transcriptId),
  saveBackup: (backup) => ask('saveBackup', backup),
  chooseBackupFolder: () => ask('chooseBackupFolder'),
  forgetBackupFolder: () => ask('forgetBackupFolder'),
  restoreBackup: (backup, what) => ask('restoreBackup', backup, what),
  lowRoom: () => ask('lowRoom'),
  clearDatabase: () => ask('clearDatabase'),
  eraseTranscript: (transcriptId) => ask('eraseTranscript', transcriptId),
  exportToWord: (what) => ask('exportToWord', what),
  saveCopy: (what, suggestedName) => ask('saveCopy', what, suggestedName),
  showFile: (token) => ask('showFile', token),
  openFile: (token) => ask('openFile', token),
  savePreferences: (changed) => ask('savePreferences', changed),
  showMenu: (state) => ask('showMenu', state),
  showFieldMenu: (menu) => ask('showFieldMenu', menu),
  readyToClose: () => ask('readyToClose'),
  onCommand: (listener) => listen<Command>('command', listener),
  onBackupTrouble: (listener) => listen<BackupTrouble | null>('backupTrouble', listener),
  onProgress: (listener) => listen<Progress>('progress', listener),
  onOpenRequest,
  onCloseRequest: (listener) => listen<undefined>('closeRequest', listener),
  onWordsTyped,
};

contextBridge.exposeInMainWorld('despatch', desktop);
