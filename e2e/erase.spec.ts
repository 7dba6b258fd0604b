import { harbour } from './files';
import { addSecret, backUp, confirmErase, secretIn, secretTitle } from './secret';
import { expect, test } from './test';

test('what is erased for good is nowhere in the profile, nor in a backup, and nothing else is touched', async ({
  start,
  folder,
}) => {
  const app = await start({ file: harbour });
  await app.addTranscript();
  await app.transcript.note('forty centimetres', 'Keep this one.');
  await addSecret(app, folder);
  expect(await backUp(app)).toBe(true);
  await app.transcript.highlight('did not say', 'Challenge');
  expect(await backUp(app)).toBe(true);
  expect((await secretIn(app.profile)).length).toBeGreaterThan(3);
  expect(await secretIn(app.profile, ['Quux'])).toContainEqual(expect.stringContaining('backups'));

  await app.button('Library').click();
  const row = app.button(`Erase “${secretTitle}” for good…`);
  await row.focus();
  await app.page.keyboard.press('Enter');
  await app.dialog('Erase for good?').getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toBeFocused();
  await row.click();
  await confirmErase(app);
  await expect(app.page.getByText(/^Erased, from every backup too\./)).toBeVisible();
  await expect(app.page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem')).toHaveCount(1);
  await app.quit();
  expect(await secretIn(app.profile)).toEqual([]);

  await app.startAgain();
  await app.page.getByRole('list', { name: 'Transcripts' }).getByRole('button').first().click();
  await expect(app.transcript.card(/^Key point, /)).toContainText('Keep this one.');
  await expect(app.page.getByText(/database was lost|could not be/)).toHaveCount(0);
});
