import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { harbour } from './files';
import { foundIn } from './found-in';
import { expect, test } from './test';

const title = 'Xyzzy session on the quay';
const line = 'Nobody else ever said plugh on this quay.';
const note = 'Quux is what the Minister must never hear.';
const canaries = ['Xyzzy', 'plugh', 'Quux'];

const backUp = (app: App) =>
  app.page.evaluate(async () => {
    const page = window as unknown as { despatch: { backUp: (reason: string) => Promise<{ ok: boolean }> } };
    return (await page.despatch.backUp('asked')).ok;
  });

test('what is erased for good is nowhere in the profile, nor in a backup, and nothing else is touched', async ({
  start,
  folder,
}) => {
  const app = await start({ file: harbour });
  await app.addTranscript();
  await app.transcript.note('forty centimetres', 'Keep this one.');
  const file = join(folder, 'secret.txt');
  await writeFile(file, `${title}\n\nChair: ${line}\n\nWitness: I did not say it.\n`);
  await app.openTranscript(file);
  await app.addTranscript();
  await app.transcript.notePasted('plugh on this', note);
  await expect(app.transcript.saved).toBeVisible();
  expect(await backUp(app)).toBe(true);
  await app.transcript.highlight('did not say', 'Challenge');
  expect(await backUp(app)).toBe(true);
  expect((await foundIn(app.profile, canaries)).length).toBeGreaterThan(3);
  expect(await foundIn(app.profile, ['Quux'])).toContainEqual(expect.stringContaining('backups'));

  await app.button('Library').click();
  const row = app.button(`Erase “${title}” for good…`);
  await row.focus();
  await app.page.keyboard.press('Enter');
  const dialog = app.dialog('Erase for good?');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toBeFocused();
  await row.click();
  await expect(dialog).toContainText(title);
  await expect(dialog.getByRole('button', { name: 'Erase', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(app.page.getByText(/^Erased, from every backup too\./)).toBeVisible();
  await expect(app.page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem')).toHaveCount(1);
  await app.quit();
  expect(await foundIn(app.profile, canaries)).toEqual([]);

  await app.startAgain();
  await app.page.getByRole('list', { name: 'Transcripts' }).getByRole('button').first().click();
  await expect(app.transcript.card(/^Key point, /)).toContainText('Keep this one.');
  await expect(app.page.getByText(/database was lost|could not be/)).toHaveCount(0);
});
