import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { harbour } from './files';
import { expect, test } from './test';
import { holdWork } from './work';

test('a backup is taken, looked at, kept twice, restored and saved elsewhere', async ({ read, folder }) => {
  const stick = join(folder, 'Stick');
  await mkdir(stick);
  const app = await read(harbour);
  await app.transcript.note('forty centimetres', 'From before.');
  await app.transcript.text.focus();
  await app.menu('settings');
  const section = app.dialog('Settings').getByRole('region', { name: 'Backups' });
  await expect(section).toContainText('There is no backup yet.');
  await expect(section).toContainText('No second copy is kept in another folder.');
  await app.answerOpenDialog(stick);
  await section.getByRole('button', { name: 'Backups…' }).click();
  await expect(app.dialog('Settings')).toHaveCount(0);
  const dialog = app.dialog('Backups');
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(dialog.getByRole('region', { name: 'Additional folder' })).toContainText('Stick');
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  const rows = dialog.getByRole('list', { name: 'Backups, newest first' }).locator('> li');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('when you asked · 1 transcript');
  await expect(dialog).toContainText('The last backup is there too.');
  expect(await readdir(join(stick, 'Despatch backups'))).toHaveLength(1);

  await rows.getByText('Look at its notes').click();
  await rows.getByRole('button', { name: /^Dredging the Sandle/ }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'From before.' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Back to the backups' }).click();
  const saved = join(folder, 'elsewhere.despatch');
  await app.answerSaveDialog(saved);
  await dialog.getByRole('button', { name: /^Save the backup of .* elsewhere$/ }).click();
  await expect(dialog.getByText('Saved as elsewhere.despatch.')).toBeVisible();

  await rename(stick, join(folder, 'Away'));
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(rows).toHaveCount(2);
  await expect(dialog).toContainText('It is not connected. The next backup tries again.');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(app.transcript.text).toBeFocused();
  await app.menu('settings');
  await expect(section).toContainText(/Last backup: Today, \d\d:\d\d\./);
  await expect(section).toContainText('Second copies in Stick. It is not connected.');
  await app.dialog('Settings').getByRole('button', { name: 'Done' }).click();

  await app.transcript.highlight('The bar moves', 'Context');
  await expect(app.transcript.marks()).toHaveCount(2);
  await app.menu('backups');
  await rows
    .last()
    .getByRole('button', { name: /^Restore the backup/ })
    .click();
  await app.dialog('Restore this backup?').getByRole('button', { name: 'Restore' }).click();
  await expect(app.page.getByText(/^Everything is as it was at \d\d:\d\d on /)).toBeVisible();
  await expect(app.transcript.marks()).toHaveText(['forty centimetres']);
  await app.restart();
  await expect(app.transcript.marks()).toHaveText(['forty centimetres']);

  await app.transcript.note('The bar moves', 'After restoring.');
  await expect(app.transcript.saved).toBeVisible();
  await app.openTranscript(saved);
  await expect(app.page.getByText(/nothing that is not in your library already/)).toBeVisible();
  await expect(app.transcript.marks()).toHaveCount(2);
});

test('quitting while a backup is under way is no trouble, and the next start takes one @long', async ({
  read,
}) => {
  const app = await read(harbour);
  const forked = await app.main.evaluateHandle(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    const seen = { count: 0 };
    utilityProcess.fork = (...parameters) => {
      seen.count += 1;
      return fork(...parameters);
    };
    return seen;
  });
  await holdWork(app);
  // A start is not slowed by its backup, which comes twenty seconds later.
  await expect.poll(() => forked.jsonValue(), { timeout: 40_000 }).toEqual({ count: 1 });
  await app.quit();
  await app.startAgain();
  const backups = () => readdir(join(app.profile, 'backups')).catch(() => []);
  await expect.poll(backups, { timeout: 40_000 }).not.toEqual([]);
});
