import type { Preferences, Start } from '../shared/ipc';
import type { Calls } from './ipc-payloads';
import type { Journals } from './journal/journals';
import type { PreferencesStore } from './preferences';

/** What the calls need of the window, the menu and the system; everything that knows Electron. */
export interface Surroundings {
  readonly start: () => Promise<Start>;
  readonly preferences: PreferencesStore;
  readonly journals: Journals;
  readonly showMenu: Calls['showMenu'];
  readonly showScheme: (scheme: Preferences['colourScheme']) => void;
  readonly readyToClose: () => void;
}

const notYet = async () => ({ ok: false, problem: { kind: 'unexpected', cause: 'Not built yet.' } }) as const;
const notRead = async () =>
  ({ ok: false, problem: { kind: 'reader-failed', fileName: '', cause: 'Not built yet.' } }) as const;

export function makeCalls(surroundings: Surroundings): Calls {
  const { preferences, journals } = surroundings;
  return {
    start: surroundings.start,
    chooseTranscript: async () => null,
    openDropped: notRead,
    openPasted: notRead,
    openRequested: notRead,
    keepRead: notYet,
    discardRead: async () => undefined,
    cancelWork: async () => undefined,
    readSource: (id) => journals.readSource(id),
    readJournal: (name) => journals.read(name),
    appendChange: (name, change) => journals.append(name, change),
    exportToWord: async () => null,
    saveCopy: async () => null,
    showFile: async () => undefined,
    openFile: async () => undefined,
    savePreferences: async (changed) => {
      preferences.changePreferences(changed);
      surroundings.showScheme(preferences.preferences.colourScheme);
    },
    showMenu: surroundings.showMenu,
    readyToClose: async () => surroundings.readyToClose(),
  };
}
