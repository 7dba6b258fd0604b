import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { App } from './app';
import { harbour, harbourTitle } from './files';
import { foundIn } from './found-in';
import { expect, test } from './test';

const note = 'Quux is in the copy on the stick.';

async function openBackups(app: App): Promise<Locator> {
  await app.menu('backups');
  return app.dialog('Backups');
}

const additional = (dialog: Locator) => dialog.getByRole('region', { name: 'Additional folder' });

async function backUp(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('button', { name: 'Back up now' })).toBeEnabled();
}

async function chooseFolder(app: App, dialog: Locator, path: string): Promise<void> {
  await app.answerOpenDialog(path);
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
}

async function withCopies(app: App, stick: string): Promise<void> {
  await mkdir(stick);
  await app.transcript.notePasted('forty centimetres', note);
  await expect(app.transcript.saved).toBeVisible();
  const dialog = await openBackups(app);
  await chooseFolder(app, dialog, stick);
  await backUp(dialog);
  await expect(additional(dialog)).toContainText('The last backup is there too.');
  await dialog.getByRole('button', { name: 'Done' }).click();
}

/** The stick is taken out, and the empty folder stays in which it was mounted. */
async function takeOut(stick: string): Promise<void> {
  await rename(stick, `${stick} in a pocket`);
  await mkdir(stick);
}

async function putBack(stick: string): Promise<void> {
  await rename(stick, `${stick}, empty`);
  await rename(`${stick} in a pocket`, stick);
}

test('an additional folder that goes away is said, and gets what it missed when it is back', async ({
  read,
  folder,
}) => {
  const stick = join(folder, 'Stick');
  const app = await read(harbour);
  await withCopies(app, stick);
  expect(await foundIn(stick, ['Quux'])).not.toEqual([]);

  await takeOut(stick);
  const dialog = await openBackups(app);
  await expect(additional(dialog)).toContainText('Stick. It is not connected. The next backup tries again.');
  await backUp(dialog);
  expect(await readdir(stick)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();

  await app.menu('erase');
  const erase = app.dialog('Erase for good?');
  await erase.getByRole('checkbox').check();
  await erase.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(app.page.getByText(/Second copies of backups in “Stick” could not be reached/)).toBeVisible();
  await backUp(await openBackups(app));
  expect(await readdir(stick)).toEqual([]);
  expect(await foundIn(`${stick} in a pocket`, ['Quux'])).not.toEqual([]);

  await putBack(stick);
  await backUp(dialog);
  await expect(additional(dialog)).toContainText('The last backup is there too.');
  expect(await foundIn(stick, ['Quux', harbourTitle])).toEqual([]);
  const [desk = ''] = await readdir(join(stick, 'Despatch backups'));
  expect((await readdir(join(stick, 'Despatch backups', desk))).sort()).toEqual([
    '000001',
    '000002',
    'folder-mark',
  ]);
});

test('what is erased goes from a folder that is no longer used, too @long', async ({ read, folder }) => {
  const stick = join(folder, 'Stick');
  const app = await read(harbour);
  await withCopies(app, stick);
  const dialog = await openBackups(app);
  await dialog.getByRole('button', { name: 'Stop using it' }).click();
  await expect(dialog).toContainText(
    'Second copies no longer go to “Stick”. Those that are there stay there',
  );
  await dialog.getByRole('button', { name: 'Done' }).click();
  expect(await foundIn(stick, ['Quux'])).not.toEqual([]);
  await app.menu('erase');
  await app.dialog('Erase for good?').getByRole('checkbox').check();
  await app.button('Erase').click();
  await expect(app.page.getByText(/^Erased, from every backup too\./)).toBeVisible();
  expect(await foundIn(stick, ['Quux', harbourTitle])).toEqual([]);
});

test('second copies are looked at and restored on a new computer @long', async ({ read, start, folder }) => {
  const stick = join(folder, 'Stick');
  const lost = await read(harbour);
  await withCopies(lost, stick);
  await lost.quit();

  const app = await start();
  const dialog = await openBackups(app);
  await chooseFolder(app, dialog, stick);
  const copies = dialog.getByRole('list', { name: 'Second copies in “Stick”, newest first' });
  await expect(copies.locator('> li')).toContainText('another desk · when you asked · 1 transcript');
  await copies.getByText('Look at its notes').click();
  await copies.getByRole('button', { name: harbourTitle }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: note })).toBeVisible();
  await dialog.getByRole('button', { name: 'Back to the backups' }).click();
  await copies.getByRole('button', { name: /^Restore the second copy of / }).click();
  await app.dialog('Restore this backup?').getByRole('button', { name: 'Restore' }).click();
  await expect(app.page.getByText(/^Everything is as it was at /)).toBeVisible();
  await app.button(harbourTitle).click();
  await expect(app.transcript.card('Key point, ¶2')).toContainText(note);
  // Back to how it was before: empty.
  await openBackups(app);
  await dialog
    .getByRole('button', { name: /^Restore the backup of / })
    .first()
    .click();
  await app.dialog('Restore this backup?').getByRole('button', { name: 'Restore' }).click();
  await expect(app.page.getByRole('heading', { name: /^Turn what was said/ })).toBeVisible();
});

test('what was said of a folder that is away is taken back once it is there @long', async ({
  read,
  folder,
}) => {
  const stick = join(folder, 'Stick');
  const app = await read(harbour);
  app.expectTrouble(/A backup could not be kept: folder-not-there/);
  await withCopies(app, stick);
  await takeOut(stick);
  const said = app.page.getByText('The folder “Stick” for second copies of backups is not connected.');
  // The backup at a start is taken by itself, a little later.
  await expect(said).toBeVisible({ timeout: 60_000 });
  await putBack(stick);
  const dialog = await openBackups(app);
  await backUp(dialog);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(said).toHaveCount(0);
});
