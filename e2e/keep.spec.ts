import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { fillDisk, holdFlush } from './disk';
import { harbour, harbourTitle, sample, sampleTitle } from './files';
import { expect, test } from './test';

const setBounds = (app: App, bounds: { x: number; y: number; width: number; height: number }) =>
  app.main.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);

const bounds = (app: App) =>
  app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('quitting and starting again finds everything, down to a note half typed', async ({ read }) => {
  const app = await read(sample);
  await app.transcript.highlight('a wet Tuesday', 'Context');
  await app.transcript.note('people will quote it', 'Ask for sources.');
  await app.transcript.dragOver('either commitment to the subject or very good theatre');
  await app.page.keyboard.press('n');
  await expect(app.transcript.notes.getByRole('textbox')).toBeFocused();
  await app.page.keyboard.type('Half a sent');
  await app.restart();

  await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
  const { transcript } = app;
  await expect(transcript.marks()).toHaveText([
    'a wet Tuesday',
    'either commitment to the subject or very good theatre',
    'people will quote it',
  ]);
  await expect(transcript.card('Key point, ¶1')).toContainText('Half a sent');
  await expect(transcript.card('Key point, ¶2')).toContainText('Ask for sources.');
  await expect(app.page.getByRole('status').filter({ hasText: /journal|database/ })).toHaveCount(0);
});

test('window, place and choices are as they were left', async ({ read, folder }) => {
  const app = await read(sample);
  await setBounds(app, { x: 60, y: 40, width: 1120, height: 760 });
  await app.transcript.clickOn('the villages at the end of the line');
  const place = () => app.page.getByText(/^Paragraph \d+ of 51$/);
  await expect(place()).not.toHaveText('Paragraph 1 of 51');
  const left = await place().textContent();
  const preferences = () =>
    readFile(join(app.profile, 'preferences.json'), 'utf8').then((text) => JSON.parse(text));
  await expect.poll(async () => Object.keys((await preferences()).preferences.lastPlaces)).toHaveLength(1);
  await app.menu('scheme-dark');
  await app.exportBriefing({ preset: 'Annotated transcript', path: join(folder, 'briefing.docx') });
  await app.restart();

  expect(await bounds(app)).toMatchObject({ x: 60, y: 40, width: 1120, height: 760 });
  await expect(place()).toHaveText(left ?? '');
  await expect(app.transcript.text.getByText('the villages at the end of the line')).toBeInViewport();
  expect(await app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await app.page.keyboard.press('Control+e');
  await expect(
    app.dialog('Export to Word').getByRole('radio', { name: 'Annotated transcript' }),
  ).toBeChecked();
});

test('what was shown as saved survives being killed in the same moment', async ({ read }) => {
  const app = await read(harbour);
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.note('ninety thousand pounds', 'Ask for the tender.');
  await expect(app.transcript.saved).toBeVisible();
  await app.kill();
  await app.startAgain();
  await expect(app.transcript.marks()).toHaveText(['forty centimetres', 'ninety thousand pounds']);
  await expect(app.transcript.card('Key point, ¶5')).toContainText('Ask for the tender.');
});

test('a database that is gone is filled again, and one sentence says so', async ({ read }) => {
  const app = await read(harbour);
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.highlight('The bar moves', 'Context');
  await app.transcript.note('ninety thousand pounds', 'Ask for the tender.');
  await app.quit();
  const databases = join(app.profile, 'IndexedDB');
  expect((await readdir(databases)).length).toBeGreaterThan(0);
  await rm(databases, { recursive: true });

  await app.startAgain();
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
  await expect(app.transcript.marks()).toHaveCount(3);
  await expect(app.transcript.card('Key point, ¶5')).toContainText('Ask for the tender.');
  const sentence = () => app.page.getByText(/filled again from the journal\. Nothing is missing\.$/);
  await expect(sentence()).toHaveCount(1);
  await app.restart();
  await expect(app.transcript.marks()).toHaveCount(3);
  await expect(sentence()).toHaveCount(0);
});

test('a last transcript that cannot be shown leaves the library open, and is mended by its file', async ({
  read,
}) => {
  const app = await read(harbour);
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.quit();
  await rm(join(app.profile, 'IndexedDB'), { recursive: true });
  const journal = join(app.profile, 'journal');
  const folder = (await readdir(journal)).find((name) => name !== 'library') ?? '';
  await writeFile(join(journal, folder, 'transcript.json'), '{"lines":');

  await app.startAgain();
  const { page } = app;
  await expect(page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText(
    'The text of this transcript is damaged on this device',
  );
  await app.openTranscript(harbour);
  await expect(app.transcript.marks()).toHaveText(['forty centimetres']);
});

test('“Saved on this device” goes away while the disk has not answered, and comes back', async ({ read }) => {
  const app = await read(harbour);
  const { transcript } = app;
  await expect(transcript.saved).toBeVisible();
  const release = await holdFlush(app);
  await transcript.highlight('forty centimetres', 'Evidence');
  await expect(transcript.saved).toBeHidden();
  await expect(app.page.getByText('Saving…', { exact: true })).toBeVisible();
  await expect(transcript.marks()).toHaveCount(1);
  await release();
  await expect(transcript.saved).toBeVisible();
});

test('a full disk is said at once, loses nothing, and mends itself when there is room', async ({ read }) => {
  const app = await read(harbour);
  const { transcript } = app;
  await expect(transcript.saved).toBeVisible();
  app.expectTrouble(/^main: The preferences were not written: ENOSPC$/);
  const makeRoom = await fillDisk(app);
  await transcript.note('forty centimetres', 'Typed on a full disk.');
  const alert = app.page.getByRole('alert').filter({ hasText: 'The disk is full' });
  await expect(alert).toHaveText(
    'The disk is full, so what you write cannot be saved. Make room on the disk; it is then saved by itself.',
  );
  await expect(transcript.card('Key point, ¶2')).toContainText('Typed on a full disk.');
  await makeRoom();
  await expect(transcript.saved).toBeVisible();
  await expect(alert).toHaveCount(0);
  await app.kill();
  await app.startAgain();
  await expect(app.transcript.card('Key point, ¶2')).toContainText('Typed on a full disk.');
});
