import type { Page } from '@playwright/test';
import { sample, sampleBundle, sampleTitle } from './files';
import { expect, test } from './test';

/** How many of the places found are painted in the paragraphs that are drawn. */
const painted = (page: Page) => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);

/** Types words into the find field, and answers what stands beside it. */
async function find(page: Page, words: string) {
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in transcript' }).fill(words);
  return page.getByRole('search').getByRole('status');
}

test('a search begins at the place being read, goes round, and counts from the beginning', async ({
  read,
}) => {
  const { page, transcript } = await read(sample);
  await page.keyboard.press('Control+Home');
  const status = await find(page, 'BUS');
  await expect(status).toHaveText(/^1 of \d+$/);
  const count = Number((await status.textContent())?.split(' of ')[1]);
  expect(count).toBeGreaterThan(3);
  await page.keyboard.press('Shift+Enter');
  await expect(status).toHaveText(`${count} of ${count}`);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(`1 of ${count}`);
  await page.keyboard.press('Escape');
  await expect(transcript.text).toBeFocused();

  await page.keyboard.press('Control+End');
  await expect(page.getByText('Paragraph 1 of 51')).toHaveCount(0);
  const later = await find(page, 'bus');
  await expect(later).toHaveText(new RegExp(`^\\d+ of ${count}$`));
  await expect(later).not.toHaveText(`1 of ${count}`);
  await page.getByRole('searchbox').fill('no such words');
  await expect(later).toHaveText('Not found');
});

test('what is found is painted wherever the page is, also when a correction was undone', async ({
  start,
}) => {
  const app = await start({ file: sampleBundle });
  const { page } = app;
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
  await app.button('Correct').click();
  await app.review.title.fill('Buses');
  await app.button('Save corrections').click();
  await expect(page).toHaveTitle('Buses · Despatch');
  await page.keyboard.press('Control+z');
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
  const status = await find(page, 'Cancelled eyes again');
  await expect(status).toHaveText('1 of 1');
  await expect.poll(() => painted(page)).toBe(1);
  await expect(page.locator('p').filter({ hasText: 'Cancelled eyes again' })).toBeInViewport();
});
