import type { App } from './app';
import { sampleBundle } from './files';
import { expect, test } from './test';

const dialogOf = (app: App) => app.dialog('All notes');
const rowsOf = (app: App) =>
  dialogOf(app).getByRole('list', { name: 'Highlights and notes' }).locator('> li');

test('all notes are found, chosen and changed together, and gone to', async ({ start }) => {
  const app = await start({ file: sampleBundle });
  const { page, transcript } = app;
  await transcript.text.waitFor();
  await page.keyboard.press('Control+Shift+n');
  const dialog = dialogOf(app);
  await expect(rowsOf(app)).toHaveCount(30);

  // Narrowed by theme and by whether there is a note, then by words.
  await dialog.getByLabel('Theme', { exact: true }).selectOption('Evidence');
  await expect(rowsOf(app)).toHaveCount(8);
  await dialog.getByLabel('Words').fill('mileage');
  await expect(rowsOf(app)).toHaveCount(1);
  await dialog.getByLabel('Words').fill('sluice');
  await expect(dialog.getByText('No highlight fits all of this.')).toBeVisible();
  await dialog.getByLabel('Words').fill('');

  // Eight at once: one Change, one step of undo.
  await dialog.getByRole('checkbox', { name: 'Choose all that are shown' }).check();
  await expect(dialog.getByRole('status')).toHaveText('8 of 8 chosen');
  await dialog.getByLabel('Set importance').selectOption('Must know');
  await dialog.getByLabel('Set progress').selectOption('Used');
  await dialog.getByLabel('Theme', { exact: true }).selectOption('Any');
  await dialog.getByLabel('Importance', { exact: true }).selectOption('Must know');
  await expect(rowsOf(app)).toHaveCount(8);
  await expect(rowsOf(app).first()).toContainText('Used');
  await dialog.getByRole('checkbox', { name: 'Choose all that are shown' }).check();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(rowsOf(app)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(rowsOf(app)).toHaveCount(8);

  // Gone to: the dialog closes, the place is on the screen and its card is the one that keys act on.
  await rowsOf(app).last().getByRole('button').click();
  await expect(dialog).toBeHidden();
  const active = transcript.notes.locator('article[data-active]');
  await expect(active).toContainText('Must know');
  await expect(active).toBeInViewport();
  await active.getByLabel('Importance').selectOption('Could know');
  await expect(active.getByText('Could know', { exact: true }).first()).toBeVisible();
  await expect(transcript.saved).toBeVisible();

  await app.menu('history');
  await expect(page.getByText('Marked 8 annotations as must know').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await app.quit();
  await app.startAgain();
  await app.menu('all-notes');
  await dialogOf(app).getByLabel('Importance', { exact: true }).selectOption('Must know');
  await expect(rowsOf(app)).toHaveCount(7);
});
