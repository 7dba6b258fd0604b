import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { harbour, harbourTitle, sample, sampleTitle } from './files';
import { expect, test } from './test';

test('transcripts are listed newest first, found as typed, removed and put back', async ({
  read,
  folder,
}) => {
  const app = await read(harbour);
  const third = join(folder, 'walls.txt');
  await writeFile(
    third,
    'The long wall\n\nZoë Ash: We walked the whole of it.\n\nBirch: And?\n\nZoë Ash: A gate.\n',
  );
  for (const path of [sample, third]) {
    await app.openTranscript(path);
    await app.addTranscript();
  }
  await app.button('Library').click();
  const { page } = app;
  await expect(page).toHaveTitle('Despatch');
  const rows = page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem');
  const titles = rows.locator('button[aria-describedby]');
  await expect(rows).toHaveCount(3);
  for (const [at, title] of ['The long wall', sampleTitle, harbourTitle].entries())
    await expect(titles.nth(at)).toHaveAccessibleName(title);
  await expect(titles.nth(0)).toHaveAccessibleDescription(/^Zoë Ash and Birch.*Added today$/);

  const find = page.getByRole('searchbox', { name: 'Find in library' });
  await find.fill('zoe');
  await expect(rows).toHaveCount(1);
  await find.fill('bus tregarth');
  await expect(titles).toHaveAccessibleName(sampleTitle);
  await expect(page.getByRole('status').filter({ hasText: '1 of 3 transcripts' })).toBeVisible();
  await find.fill('nobody of that name');
  await expect(page.getByText('Nothing found for “nobody of that name”')).toBeVisible();
  await app.button('Show all transcripts').click();
  await expect(rows).toHaveCount(3);

  await app.button(`Remove “${sampleTitle}”`).click();
  await expect(rows).toHaveCount(2);
  const removed = page
    .getByRole('status')
    .filter({ hasText: `Removed “${sampleTitle}” from the library; its notes are kept.` });
  await removed.getByRole('button', { name: 'Undo' }).click();
  await expect(titles.nth(1)).toHaveAccessibleName(sampleTitle);

  await titles.nth(0).focus();
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(2);

  await app.restart();
  const kept = app.page.getByRole('list', { name: 'Transcripts' }).locator('button[aria-describedby]');
  await expect(kept).toHaveCount(2);
  await kept.nth(1).focus();
  await app.page.keyboard.press('Enter');
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
});

test('a transcript removed and opened again comes back with its notes', async ({ read }) => {
  const app = await read(harbour);
  await app.transcript.note('forty centimetres', 'Still here.');
  await app.button('Library').click();
  await app.button(`Remove “${harbourTitle}”`).click();
  await expect(app.page.getByRole('heading', { name: /^Turn what was said/ })).toBeVisible();
  await app.openTranscript(harbour);
  await app.addTranscript();
  await expect(app.transcript.card('Key point, ¶2')).toContainText('Still here.');
});
