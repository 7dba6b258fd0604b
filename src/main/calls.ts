import { basename, dirname, join } from 'node:path';
import type { SavedFile, Start } from '../shared/ipc';
import type { ColourScheme } from '../shared/preferences';
import type { SaveProblem } from '../shared/problems';
import { failed, type Result, succeeded } from '../shared/result';
import type { Backups } from './backups';
import { lowRoom } from './disk-room';
import type { Calls } from './ipc-payloads';
import type { Journals } from './journal/journals';
import { readSourceText, sourceFiles } from './journal/kept-source';
import type { PreferencesStore } from './preferences';
import { safeFileName } from './safe-file-name';
import type { OpenRequests, Tokens } from './tokens';
import type { DeskWork } from './work/desk-work';
import type { Staging } from './work/staging';
import type { WrittenFile } from './work/tasks';

/** What the calls need of the window, the menu and the system; everything that knows Electron. */
export interface Surroundings {
  readonly start: () => Promise<Start>;
  readonly chooseTranscriptFiles: () => Promise<readonly string[] | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly chooseSavePath: (kind: 'docx' | 'despatch', fileName: string) => Promise<string | null>;
  readonly showInFolder: (path: string) => void;
  readonly openWithSystem: (path: string) => Promise<void>;
  readonly showMenu: Calls['showMenu'];
  readonly showFieldMenu: Calls['showFieldMenu'];
  readonly showScheme: (scheme: ColourScheme) => void;
  readonly readyToClose: () => void;
  readonly eraseTranscript: Calls['eraseTranscript'];
  /** Erases what waits for a folder to be there; never fails. */
  readonly goOverOthers: () => Promise<void>;
  readonly clearDatabase: () => Promise<boolean>;
}

export interface Services {
  readonly preferences: PreferencesStore;
  readonly backups: Backups;
  readonly journals: Journals;
  readonly journalFolder: string;
  readonly staging: Staging;
  readonly work: DeskWork;
  readonly openRequests: OpenRequests;
  readonly savedFiles: Tokens;
  readonly now: () => Date;
  readonly appVersion: string;
}

/** Everything that the page may ask for, and what is done about it. */
export function makeCalls(surroundings: Surroundings, services: Services): Calls {
  return {
    ...readingCalls(surroundings, services),
    ...keepingCalls(services),
    ...writingCalls(surroundings, services),
    // What was to be erased in a folder that is there again is neither shown nor copied on.
    backUp: (reason) => surroundings.goOverOthers().then(() => services.backups.take(reason)),
    listBackups: () => surroundings.goOverOthers().then(() => services.backups.list()),
    readBackup: (backup, id) => services.backups.read(backup, id),
    chooseBackupFolder: async () => {
      const folder = await surroundings.chooseFolder();
      return folder === null ? null : services.backups.use(folder);
    },
    forgetBackupFolder: async () => services.backups.forget(),
    restoreBackup: (backup, what) => services.backups.restore(backup, what),
    eraseTranscript: surroundings.eraseTranscript,
    start: surroundings.start,
    cancelWork: async (task) => services.work.cancel(task),
    savePreferences: async (changed) => {
      services.preferences.changePreferences(changed);
      surroundings.showScheme(services.preferences.preferences.colourScheme);
    },
    lowRoom: () => lowRoom(dirname(services.journalFolder)),
    clearDatabase: surroundings.clearDatabase,
    showMenu: surroundings.showMenu,
    showFieldMenu: surroundings.showFieldMenu,
    readyToClose: async () => surroundings.readyToClose(),
  };
}

type ReadingCall =
  | 'chooseTranscripts'
  | 'gatherDropped'
  | 'openDropped'
  | 'openPasted'
  | 'openRequested'
  | 'readAgain';

function readingCalls(
  { chooseTranscriptFiles }: Surroundings,
  { work, openRequests, staging }: Services,
): Pick<Calls, ReadingCall> {
  return {
    chooseTranscripts: async () => {
      const paths = await chooseTranscriptFiles();
      return paths === null ? null : openRequests.gather(paths);
    },
    gatherDropped: async (paths) => {
      const gathered = await openRequests.gather(paths.filter((path) => path !== null));
      return { ...gathered, withoutPath: paths.flatMap((path, at) => (path === null ? [at] : [])) };
    },
    openDropped: ({ fileName, bytes }) => work.read({ fileName, content: bytes }),
    openPasted: (text) => work.read({ fileName: 'Pasted text', content: text }),
    openRequested: async (request) => {
      const path = openRequests.find(request);
      return path === undefined ? failed({ kind: 'missing', fileName: '' }) : work.read({ path });
    },
    readAgain: async (token, id, as) => {
      const staged = staging.transcriptFolder(token, id);
      const kept = staged === null ? null : await readSourceText(staged);
      if (staged === null || !kept?.ok) {
        return failed({ kind: 'missing', fileName: '' });
      }
      const { fileName } = kept.value.provenance;
      return work.read({ path: join(staged, sourceFiles.original), fileName, as });
    },
  };
}

type KeepingCall = 'keepRead' | 'discardRead' | 'readSource' | 'readJournal' | 'readHistory' | 'appendChange';

function keepingCalls({ journals, staging }: Services): Pick<Calls, KeepingCall> {
  return {
    keepRead: async (token, id) => {
      const staged = staging.transcriptFolder(token, id);
      return staged === null ? failed({ kind: 'unknown-notebook' }) : journals.keepSource(staged, id);
    },
    discardRead: (token) => staging.discard(token),
    readSource: (id) => journals.readSource(id),
    readJournal: (name) => journals.read(name),
    readHistory: (name, from) => journals.readHistory(name, from),
    appendChange: (name, change) => journals.append(name, change),
  };
}

type WritingCall = 'exportToWord' | 'saveCopy' | 'saveBackup' | 'showFile' | 'openFile';

const everything = { transcripts: 'all', withHistory: true } as const;

function writingCalls(
  { chooseSavePath, showInFolder, openWithSystem }: Surroundings,
  { work, journals, backups, journalFolder, savedFiles, now, appVersion }: Services,
): Pick<Calls, WritingCall> {
  const stamp = () => ({ journalFolder, now: now().toISOString(), appVersion });
  const named = (path: string, written: Result<WrittenFile, SaveProblem>): Result<SavedFile, SaveProblem> =>
    written.ok ? succeeded({ ...written.value, token: savedFiles.give(path) }) : written;
  return {
    exportToWord: async ({ transcriptId, request, suggestedName }) => {
      const path = await chooseSavePath('docx', `${safeFileName(suggestedName, 'Briefing')}.docx`);
      if (path === null) {
        return null;
      }
      await journals.settled();
      return named(path, await work.write({ kind: 'export', transcriptId, request, path, ...stamp() }));
    },
    saveCopy: async (what, suggestedName) => {
      const path = await chooseSavePath('despatch', `${safeFileName(suggestedName, 'Transcript')}.despatch`);
      if (path === null) {
        return null;
      }
      await journals.settled();
      return named(path, await work.write({ kind: 'bundle', ...what, path, ...stamp() }));
    },
    saveBackup: async (backup) => {
      const path = await chooseSavePath('despatch', `Despatch backup ${backup.number}.despatch`);
      if (path === null) {
        return null;
      }
      const from = await backups.folderOf(backup);
      return from === null
        ? failed({ kind: 'unexpected', fileName: basename(path), cause: 'Its folder is not there.' })
        : named(
            path,
            await work.write({ kind: 'bundle', ...everything, path, ...stamp(), journalFolder: from }),
          );
    },
    showFile: async (token) => {
      const path = savedFiles.find(token);
      if (path !== undefined) {
        showInFolder(path);
      }
    },
    openFile: async (token) => {
      const path = savedFiles.find(token);
      if (path !== undefined) {
        await openWithSystem(path);
      }
    },
  };
}
