import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Doc } from 'yjs';
import { type AnnotationId, themeId } from '../src/shared/id';
import { annotationsMap, setTheme } from '../src/shared/notebook/transcript-notebook';
import type { App } from './app';
import { atAnotherDesk } from './colleague';
import { sampleBundle } from './files';
import { dialog, pressEscape, type State, status } from './state';

function changeEveryTheme(notebook: Doc): void {
  for (const id of annotationsMap(notebook).keys())
    setTheme(notebook, id as AnnotationId, themeId('challenge'), 1);
}

/** The backup that the table asks for; the app takes others by itself. */
const askedFor = (app: App) =>
  app.dialog('Backups').getByRole('listitem').filter({ hasText: 'when you asked' }).first();

/** What another program exports of notes on the sample: one on words in it, one on words that are not. */
const notesOnSample = ['we have cut the service faster', 'the trams came back in the spring'].map(
  (exact) => ({
    type: 'Annotation',
    creator: 'Anna Reed',
    created: '2026-03-09T10:00:00Z',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'Evidence' },
      { type: 'TextualBody', purpose: 'commenting', value: 'Ask for the figures.' },
    ],
    target: { selector: { type: 'TextQuoteSelector', exact } },
  }),
);

/** Of the sample with its annotations: what is kept, handed over, joined and erased. */
export const keeping: readonly State[] = [
  {
    name: 'all notes, some chosen',
    reach: async (app) => {
      await app.menu('all-notes');
      const boxes = app.dialog('All notes').getByRole('checkbox', { name: /^Choose Evidence/ });
      await boxes.first().check();
      await boxes.last().check();
    },
  },
  {
    name: 'all notes, none that fits',
    reach: async (app) => {
      await app.dialog('All notes').getByRole('textbox', { name: 'Words' }).fill('nothing of that name');
      await app.page.getByText('No highlight fits all of this.').waitFor();
    },
    leave: pressEscape,
  },
  dialog('save a copy', 'save-copy', 'Save a copy'),
  dialog('erase for good', 'erase', 'Erase for good?'),
  {
    name: 'backups',
    reach: async (app, folder) => {
      await app.menu('backups');
      await app.answerOpenDialog(folder);
      await app.button('Choose folder…').click();
      await app.button('Back up now').click();
      await app.page.getByText(/^In “.*”: 1 second copy$/).click();
      await askedFor(app).getByText('Look at its notes').click();
    },
  },
  {
    name: 'backups, the notes of one',
    reach: async (app) => {
      await askedFor(app)
        .getByRole('button', { name: /^Getting there/ })
        .click();
      await app.button('Back to the backups').waitFor();
    },
    leave: (app) => app.button('Back to the backups').click(),
  },
  {
    name: 'backups, before one is restored',
    reach: async (app) => {
      await askedFor(app)
        .getByRole('button', { name: /^Restore the backup/ })
        .click();
      await app.dialog('Restore this backup?').waitFor();
    },
    leave: (app) => app.dialog('Restore this backup?').getByRole('button', { name: 'Restore' }).click(),
  },
  {
    name: 'backups, one restored',
    reach: async (app) => {
      await status(app, /^Everything is as it was at /).waitFor();
      await app.transcript.text.waitFor();
    },
    leave: (app) => app.button('Dismiss').click(),
  },
  {
    name: 'joining, with a choice',
    reach: async (app, folder) => {
      const path = join(folder, 'anna.despatch');
      await atAnotherDesk(sampleBundle, changeEveryTheme, path);
      await app.transcript.changeTheme('we have cut the service faster', 'Follow up');
      await app.openTranscript(path);
      await app.dialog(/^Join the notes of /).waitFor();
    },
    leave: (app) => app.button('Join').click(),
  },
  {
    name: 'joining, done',
    reach: (app) => app.button('Show report').waitFor(),
    leave: (app) => app.button('Show report').click(),
  },
  {
    name: 'joining, its report',
    reach: (app) => app.dialog('Joined “anna.despatch”').waitFor(),
    leave: (app) => app.button('Take this back…').click(),
  },
  {
    name: 'joining, before it is taken back',
    reach: (app) => app.dialog('Take this back?').waitFor(),
    leave: (app) => app.button('Cancel').click(),
  },
  {
    name: 'bringing notes in',
    reach: async (app, folder) => {
      const path = join(folder, 'notes.json');
      await writeFile(path, JSON.stringify(notesOnSample));
      await app.openTranscript(path);
      await app.dialog('Bring in 1 note').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'correcting',
    reach: async (app) => {
      await app.button('Correct').click();
      await app.button('Save corrections').waitFor();
    },
  },
  {
    name: 'correcting, before it is left',
    reach: async (app) => {
      await app.review.title.fill('Buses');
      await app.button('Cancel').click();
      await app.dialog('Leave without saving the corrections?').waitFor();
    },
    leave: (app) => app.button('Leave').click(),
  },
];
