import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { harbour } from './files';
import { dialog, type State } from './state';
import { warnedOf } from './troubled-states';
import { holdWork } from './work';

/** Of an empty library, in a folder that is warned of. */
export const anywhere: readonly State[] = [
  warnedOf,
  { name: 'library, empty', reach: (app) => app.button('Paste text').waitFor() },
  dialog('paste', 'paste-transcript', 'Paste a transcript'),
  dialog('about', 'about', 'About Despatch'),
  dialog('keyboard', 'keyboard-help', 'Keyboard'),
  dialog('settings', 'settings', 'Settings'),
  dialog('themes', 'themes', 'Themes'),
  {
    name: 'a file that cannot be read',
    reach: async (app, folder) => {
      await writeFile(join(folder, 'empty.txt'), '');
      await app.openTranscript(join(folder, 'empty.txt'));
      await app.page.getByRole('alert').waitFor();
    },
    leave: (app) => app.button('Dismiss').click(),
  },
  {
    name: 'reading a file',
    hold: holdWork,
    reach: async (app) => {
      await app.openTranscript(harbour);
      await app.page.getByRole('progressbar').waitFor();
    },
    leave: (app) => app.button('Cancel').click(),
  },
];
