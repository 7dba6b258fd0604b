import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leaveLittleRoom } from './disk';
import { harbour, harbourTitle, sample, wordDocument } from './files';
import { pressEscape, type State, status } from './state';
import { expect } from './test';

/** Of a first transcript, opened on an empty library. */
export const review: readonly State[] = [
  {
    name: 'review, another file waiting',
    reach: async (app) => {
      await app.openTranscript(sample, harbour);
      await app.review.waiting.waitFor();
    },
  },
  {
    name: 'review, whether to leave all',
    reach: async (app) => {
      await app.button('Cancel').click();
      await app.dialog('Leave the other files as well?').waitFor();
    },
    leave: (app) => app.button('Leave all').click(),
  },
  {
    name: 'review, what a Word document holds beside its words',
    reach: async (app) => {
      await app.openTranscript(wordDocument);
      await app.review.screen.getByText('Running heads and page numbers').waitFor();
    },
    leave: (app) => app.button('Cancel').click(),
  },
  {
    name: 'review, with little room on the disk',
    hold: leaveLittleRoom,
    reach: async (app) => {
      await app.openTranscript(harbour);
      await expect(app.review.title).toHaveValue(harbourTitle);
      await status(app, 'There is little room on the disk: 100 MB are left.').waitFor();
    },
    leave: (app) => app.button('Dismiss').click(),
  },
  {
    name: 'review, what a line is',
    reach: async ({ review, page }) => {
      await review.preview.getByRole('button', { name: 'The Pilot' }).first().click();
      await page.getByRole('toolbar', { name: 'What this line is' }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'review, corrected',
    reach: async ({ review }) => {
      await review.say('The Pilot', 'This is a speaker');
      await expect(review.figures).toContainText('4 speakers');
    },
  },
  {
    name: 'review, joining speakers',
    reach: async (app) => {
      const name = 'Join The Pilot with another speaker';
      await app.review.speakers.getByRole('button', { name }).click();
      await app.dialog(name).waitFor();
    },
    leave: pressEscape,
  },
];

/** Of the same transcript, from when it is added until it is gone again. */
export const library: readonly State[] = [
  { name: 'reader, nothing marked', reach: (app) => app.addTranscript() },
  {
    name: 'library',
    reach: async (app) => {
      await app.button('Library').click();
      await app.page.getByRole('list', { name: 'Transcripts' }).waitFor();
    },
  },
  {
    name: 'library, words found',
    reach: async ({ page }) => {
      await page.getByRole('searchbox').fill('the ');
      await page.getByRole('region', { name: harbourTitle }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'library, nothing found',
    reach: async ({ page }) => {
      await page.getByRole('searchbox').fill('nobody of that name');
      await page.getByText('Nothing found for “nobody of that name”').waitFor();
    },
    leave: (app) => app.button('Show all transcripts').click(),
  },
  {
    name: 'library, one removed',
    reach: async (app) => {
      await app.button(`Remove “${harbourTitle}”`).click();
      await status(app, 'Removed').waitFor();
    },
    leave: (app) => app.button('Erase for good…').click(),
  },
  {
    name: 'library, before one is erased',
    reach: (app) => app.dialog('Erase for good?').getByRole('checkbox').check(),
    leave: (app) => app.button('Erase').click(),
  },
  {
    name: 'library, one erased',
    reach: (app) => status(app, 'Erased, from every backup too.').waitFor(),
    leave: (app) => app.button('Dismiss').click(),
  },
  {
    name: 'library, what came of several files',
    reach: async (app, folder) => {
      const paths = [1, 2, 3, 4].map((number) => join(folder, `empty ${number}.txt`));
      for (const path of paths) await writeFile(path, '');
      await app.openTranscript(...paths);
      await app.page.getByText('No transcripts added, 4 could not be read.').waitFor();
    },
    leave: (app) => app.button('Dismiss').click(),
  },
];
