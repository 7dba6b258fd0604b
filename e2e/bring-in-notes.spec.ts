import { join } from 'node:path';
import { root } from '../scripts/setup/place.mjs';
import { harbour, harbourTitle, sample } from './files';
import { expect, test } from './test';

/** Notes that another program exported: three on the harbour session, one on another, one on the whole page. */
const notes = join(import.meta.dirname, 'fixtures', 'harbour-notes.json');

test('notes from another program come in onto the open transcript, and one Undo takes them back', async ({
  read,
}) => {
  const app = await read(harbour);
  await app.openTranscript(notes);
  const dialog = app.dialog('Bring in 3 notes');
  await expect(dialog).toContainText(`“harbour-notes.json” holds 5 notes`);
  await expect(dialog).toContainText(`3 have their words in “${harbourTitle}”.`);
  const lost = dialog.getByRole('listitem');
  await expect(lost).toHaveText([
    '“The lighthouse keeper asked for a second lamp”Of the first meeting? (Evidence, by Anna Reed)',
    'On the whole documentRead all of it again. (by Anna Reed)',
  ]);
  await dialog.getByRole('button', { name: 'Copy these notes' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  expect(await app.clipboard()).toContain('Of the first meeting? (Evidence, by Anna Reed)');
  await dialog.getByRole('button', { name: 'Bring in', exact: true }).click();

  await expect(
    app.page.getByText('Brought in 3 notes from harbour-notes.json. 2 without a place were left out.'),
  ).toBeVisible();
  await expect(
    app.transcript.marks('The channel has lost forty centimetres since the spring survey'),
  ).toBeVisible();
  await expect(app.transcript.card(/^Evidence, /)).toContainText('Ask for the survey.');
  await expect(app.transcript.marks('because the work has to wait for slack water')).toHaveAttribute(
    'aria-description',
    /Tide tables/,
  );
  await expect(app.transcript.notes).toContainText('I have it.');

  await app.openTranscript(notes);
  await expect(app.dialog('No new notes to bring in')).toContainText('3 are there already');
  await app.dialog('No new notes to bring in').getByRole('button', { name: 'Done' }).click();

  await app.page.keyboard.press('Control+z');
  await expect(app.transcript.marks()).toHaveCount(0);
});

test('notes find the transcript of the library that they are on, and are told where there is none', {
  tag: '@long',
}, async ({ read }) => {
  const app = await read(sample);
  await app.openTranscript(notes);
  await expect(
    app.page.getByText('“harbour-notes.json” holds notes on a text, and not the text.'),
  ).toBeVisible();
  await app.openTranscript(harbour);
  await app.addTranscript();
  await app.page.keyboard.press('Control+l');
  await app.page.getByRole('button', { name: /^Getting there/ }).click();
  await app.openTranscript(notes);
  await app.dialog('Bring in 3 notes').getByRole('button', { name: 'Bring in', exact: true }).click();
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
  await expect(app.transcript.card(/^Evidence, /)).toContainText('Ask for the survey.');
});

test('every document of a project is reviewed and added with its highlights, and what is missing is offered again', {
  tag: '@long',
}, async ({ start }) => {
  const project = 'two-documents-and-several-tags.sqlite3';
  const file = join(root, 'src', 'main', 'import', 'fixtures', 'taguette', project);
  const app = await start({ file });
  await expect(app.review.title).toHaveValue('Session with the harbour master');
  await expect(app.review.screen).toContainText('4 comments and highlights in the file will be added.');
  await app.button('Add transcript').click();
  await expect(app.review.title).toHaveValue('Letter from the pilots');
  await app.button('Add transcript').click();
  const rows = app.page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);

  await rows.getByRole('button', { name: /^Letter from the pilots/ }).click();
  await app.transcript.marks('failed twice').click();
  await app.page.keyboard.press('Delete');
  await expect(app.transcript.marks()).toHaveCount(0);
  await app.openTranscript(file);
  await app.button('Bring in a note…').click();
  const dialog = app.dialog('Bring in 1 note');
  await dialog.getByRole('button', { name: 'Bring in', exact: true }).click();
  await expect(app.transcript.marks('failed twice')).toBeVisible();
});
