import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { PreferencesStore } from './preferences';

/** A folder of the person's choosing; null when they closed the dialog. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Additional folder for backups',
    buttonLabel: 'Use this folder',
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

/** Endings of files that are likely to be transcripts; any other file can be chosen all the same. */
const transcriptEndings =
  'docx odt rtf pdf txt text md markdown html htm mht mhtml xml json vtt srt qdpx sqlite3 sqlite db despatch'.split(
    ' ',
  );

/** Asks for transcripts and bundles; null when the person closed the dialog. The folder is remembered. */
export async function chooseTranscriptFiles(
  window: BrowserWindow,
  preferences: PreferencesStore,
): Promise<readonly string[] | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open transcript',
    buttonLabel: 'Open',
    properties: ['openFile', 'multiSelections'],
    ...(preferences.desk.openFolder ? { defaultPath: preferences.desk.openFolder } : {}),
    filters: [
      { name: 'Transcripts', extensions: [...transcriptEndings] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  const [first] = filePaths;
  if (first === undefined) {
    return null;
  }
  preferences.changeDesk({ openFolder: dirname(first) });
  return filePaths;
}

/** The kinds of file that the app writes. */
export type SavedKind = 'docx' | 'despatch';

const kinds = {
  docx: { title: 'Save as Word document', name: 'Word document' },
  despatch: { title: 'Save a copy', name: 'Despatch bundle' },
} as const;

/** Asks where to write; null when the person closed the dialog. The folder is remembered. */
export async function chooseSavePath(
  window: BrowserWindow,
  preferences: PreferencesStore,
  kind: SavedKind,
  fileName: string,
): Promise<string | null> {
  const folder = preferences.desk.saveFolder;
  const { filePath } = await dialog.showSaveDialog(window, {
    title: kinds[kind].title,
    buttonLabel: 'Save',
    defaultPath: folder ? join(folder, fileName) : fileName,
    filters: [{ name: kinds[kind].name, extensions: [kind] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (!filePath) {
    return null;
  }
  preferences.changeDesk({ saveFolder: dirname(filePath) });
  if (filePath.toLowerCase().endsWith(`.${kind}`)) {
    return filePath;
  }
  // Some desktops leave the ending to the app; then nobody has been asked about a file of that name.
  const path = `${filePath}.${kind}`;
  return !existsSync(path) || (await mayReplace(window, basename(path))) ? path : null;
}

async function mayReplace(window: BrowserWindow, fileName: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${fileName}” is there already. Replace it?`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** Says that the page stopped working twice; whether to try again. */
export async function askAfterCrash(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail:
      'Everything that was shown as saved is on this device. Try again, or quit and start Despatch anew.',
    buttons: ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
