import { join } from 'node:path';
import { sampleBundle, sampleTitle } from './files';
import { speakers } from './speakers-states';
import { dialog, pressEscape, type State } from './state';
import { expect } from './test';
import { holdWork } from './work';

/** The choices of reading, with everything else on the screen still there. */
const reading: readonly State[] = [
  {
    name: 'reader, how it is set',
    reach: async (app) => {
      await app.button('Reading').click();
      await app.dialog('Reading').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'reader, focus mode',
    reach: async (app) => {
      await app.menu('focus-mode');
      await app.page.getByRole('navigation', { name: 'Transcript' }).waitFor({ state: 'hidden' });
    },
    leave: pressEscape,
  },
  dialog('print', 'print', 'Print'),
  {
    name: 'reader, what a button is called',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'History' }).hover();
      await page
        .locator(':popover-open')
        .filter({ hasText: /^History/ })
        .waitFor();
    },
    leave: ({ page }) => page.mouse.move(0, 0),
  },
];

const words = 'Between 2014 and last year';

/** Of the sample with its annotations. */
export const reader: readonly State[] = [
  {
    name: 'reader, thirty annotations',
    reach: async (app) => {
      await app.openTranscript(sampleBundle);
      await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
      await app.transcript.card('Key point, ¶4').waitFor();
    },
  },
  ...reading,
  { name: 'reader, words selected', reach: ({ transcript }) => transcript.dragOver(words) },
  {
    name: 'reader, writing a note',
    reach: async ({ transcript, page }) => {
      await transcript.toolbar.getByRole('button', { name: 'Note', exact: true }).click();
      await transcript.notes.getByRole('textbox').waitFor();
      await page.keyboard.type('Ask for the figures.');
    },
    leave: pressEscape,
  },
  {
    name: 'reader, a card chosen',
    reach: ({ transcript }) =>
      transcript.notes
        .getByRole('article')
        .filter({ hasText: 'Ask for the figures.' })
        .getByRole('button', { name: 'Edit' })
        .waitFor(),
  },
  {
    name: 'reader, a mishearing corrected',
    reach: async ({ transcript, page }) => {
      await transcript.dragOver('a fifth');
      await page.keyboard.press('Control+Alt+b');
      await page.getByRole('textbox', { name: 'What was said' }).fill('a third');
      await page.keyboard.press('Enter');
      await transcript.text.getByRole('note', { name: 'Clarification: a third' }).waitFor();
    },
  },
  {
    name: 'reader, find',
    reach: async ({ page, transcript }) => {
      await transcript.text.focus();
      await page.keyboard.press('Control+Home');
      await page.getByText('Paragraph 1 of 51').waitFor();
      await page.keyboard.press('Control+f');
      await page.getByRole('searchbox', { name: 'Find in transcript' }).fill('bus');
      await page.getByText(/^1 of \d+$/).waitFor();
    },
  },
  {
    name: 'reader, find without a hit',
    reach: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Find in transcript' }).fill('busx');
      await page.getByText('Not found', { exact: true }).waitFor();
    },
    leave: ({ page }) => page.getByRole('searchbox', { name: 'Find in transcript' }).fill('bus'),
  },
  {
    name: 'reader, find with every choice made',
    reach: async ({ page }) => {
      const chosen = page.getByRole('search').getByRole('button', { pressed: true });
      for (const key of ['w', 'c', 's', 'n']) await page.keyboard.press(`Alt+${key}`);
      await expect(chosen).toHaveCount(4);
    },
    leave: async ({ page }) => {
      for (const key of ['w', 'c', 's', 'n']) await page.keyboard.press(`Alt+${key}`);
      await page.keyboard.press('Escape');
    },
  },
  ...speakers,
  dialog('go to', 'go-to', 'Go to'),
  {
    name: 'go to, a place that is not there',
    reach: async (app) => {
      await app.menu('go-to');
      await app.dialog('Go to').getByRole('textbox', { name: 'Place' }).fill('Q99');
      await app.page.keyboard.press('Enter');
      await app.dialog('Go to').getByRole('alert').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'history',
    reach: async (app) => {
      await app.button('History').click();
      await app.page.getByRole('region', { name: /^The notes at/ }).waitFor();
    },
  },
  {
    name: 'history, one change put back',
    reach: async (app) => {
      await app.button('Put back this change').click();
      await app.dialog('History').getByRole('button', { name: 'Undo', exact: true }).waitFor();
    },
    leave: (app) => app.dialog('History').getByRole('button', { name: 'Undo', exact: true }).click(),
  },
  {
    name: 'history, nothing found',
    reach: async (app) => {
      await app.dialog('History').getByRole('searchbox').fill('nothing of that name');
      await app.button('Show everything').waitFor();
    },
    leave: (app) => app.button('Done').click(),
  },
  {
    name: 'themes, two of one colour',
    reach: async (app) => {
      await app.menu('themes');
      const themes = app.dialog('Themes');
      await themes.getByRole('button', { name: 'Add theme' }).click();
      await themes.getByRole('radio', { name: /^Yellow/ }).check();
      await themes.getByText('This is also the colour and underline of Key point.').waitFor();
    },
  },
  {
    name: 'themes, asking which to join',
    reach: async (app) => {
      await app.button('Join with…').click();
      await app.page.getByRole('radio', { name: 'Evidence' }).check();
      await app.page.getByText('Nothing is marked as New theme.').waitFor();
    },
  },
  {
    name: 'themes, one joined',
    reach: async (app) => {
      await app.button('Join').click();
      await app.button('Separate New theme').waitFor();
    },
    leave: pressEscape,
  },
  dialog('export', 'export', 'Export to Word'),
  {
    name: 'export, failed',
    reach: async (app, folder) => {
      const path = join(folder, 'nowhere', 'briefing.docx');
      await app.startExport({ preset: 'Full annotated', path });
      await app.dialog('Export to Word').getByRole('alert').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'export, being written',
    hold: holdWork,
    reach: async (app, folder) => {
      await app.startExport({ preset: 'Full annotated', path: join(folder, 'briefing.docx') });
      await app.page.getByRole('progressbar').waitFor();
    },
    leave: async (app) => {
      await app.button('Cancel').click();
      await app.page.getByRole('progressbar').waitFor({ state: 'hidden' });
      await pressEscape(app);
    },
  },
  {
    name: 'export, done',
    reach: async (app, folder) => {
      await app.startExport({ preset: 'Full annotated', path: join(folder, 'briefing.docx') });
      await app.button('Show in folder').waitFor({ timeout: 30_000 });
    },
    leave: (app) => app.button('Done').click(),
  },
];
