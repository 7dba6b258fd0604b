import type { Page } from '@playwright/test';
import { harbour, sample, sampleBundle, sampleTitle } from './files';
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

const toggle = (page: Page, name: string | RegExp) => page.getByRole('search').getByRole('button', { name });

test('whole words, case and speaker narrow a search, by keys, and stay chosen until the window closes', async ({
  read,
}) => {
  const { page, transcript } = await read(sample);
  await page.keyboard.press('Control+Home');
  const status = await find(page, 'Route');
  await expect(status).toHaveText('1 of 12');
  await page.keyboard.press('Alt+w');
  await expect(toggle(page, 'Whole words')).toHaveAttribute('aria-pressed', 'true');
  await expect(status).toHaveText('1 of 7');
  await page.keyboard.press('Alt+c');
  await expect(status).toHaveText('Not found');
  await toggle(page, 'Match case').click();
  await expect(status).toHaveText('1 of 7');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');

  // The speaker is whoever speaks at the caret, and is named.
  await transcript.clickOn('If your route takes an hour');
  await find(page, 'bus');
  await expect(status).toHaveText(/^\d+ of 19$/);
  await page.keyboard.press('Alt+s');
  await expect(toggle(page, 'This speaker only: Dr Priya Raman')).toHaveAttribute('aria-pressed', 'true');
  await expect(status).toHaveText(/^\d of 5$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await expect(toggle(page, 'Whole words')).toHaveAttribute('aria-pressed', 'true');
  await expect(toggle(page, /^This speaker only/)).toHaveAttribute('aria-pressed', 'true');
});

test('what stands in notes is counted where its passage is, and going to it chooses its card @long', async ({
  start,
}) => {
  const { page, transcript } = await start({ file: sampleBundle });
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
  await transcript.text.focus();
  await page.keyboard.press('Control+Home');
  const status = await find(page, 'opening line of the report');
  await expect(status).toHaveText('Not found');
  await page.keyboard.press('Alt+n');
  await expect(status).toHaveText('1 of 1');
  const chosen = transcript.card('Key point, ¶3').getByRole('button', { name: 'Edit' });
  await expect(chosen).toBeVisible();
  await page.getByRole('searchbox').fill('wet Tuesday');
  await expect(status).toHaveText('1 of 1');
  await expect(chosen).toBeHidden();
});

test('ticks along the scroll bar show where places are, and lead there @long', async ({ start }) => {
  const { page, transcript } = await start({ file: sampleBundle });
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
  const strips = page.locator('svg:has(path[stroke-width="2"])');
  await expect(strips).toHaveCount(1);
  // Six colours, of thirty highlights.
  await expect(strips.locator('path[d^="M"]')).toHaveCount(6);
  await transcript.text.focus();
  await page.keyboard.press('Control+Home');
  const status = await find(page, 'Cancelled eyes again');
  await expect(status).toHaveText('1 of 1');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('bus');
  const count = Number((await status.textContent())?.split(' of ')[1]);
  const found = strips.last();
  const box = await found.boundingBox();
  const rows = await found.locator('path').getAttribute('d');
  const lowest = Number(
    rows
      ?.match(/M0 (\d+)/g)
      ?.at(-1)
      ?.slice(3),
  );
  if (!box) throw new Error('There are no ticks.');
  await page.mouse.click(box.x + 3, box.y + lowest);
  await expect(status).toHaveText(`${count} of ${count}`);
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('words in a note are painted on its card, and one whose words left the text is brought to the screen @long', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await transcript.note('The Pilot', 'A pilot, or the pilot?');
  await transcript.note('Nobody planned', 'Which season?');
  await app.button('Correct').click();
  await app.review.say('The Pilot', 'This is a speaker');
  await app.button('Save corrections').click();
  await expect(transcript.card('Key point, not in the text')).toBeVisible();
  const paintedAs = (name: string) =>
    page.evaluate(
      (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => `${range}`).join(' '),
      name,
    );
  await transcript.text.focus();
  await page.keyboard.press('Control+End');
  await expect(transcript.card('Key point, not in the text')).not.toBeInViewport();
  const status = await find(page, 'pilot?');
  await page.keyboard.press('Alt+n');
  await expect(status).toHaveText('1 of 1');
  await expect(transcript.card('Key point, not in the text')).toBeInViewport();
  await expect.poll(() => paintedAs('found-current')).toBe('pilot?');
  await page.getByRole('searchbox').fill('pilot');
  await expect.poll(() => paintedAs('found')).toBe('pilot pilot');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('2 of 2');
  await page.keyboard.press('Escape');
  // A note that is being written is a field, in which nothing can be painted.
  await transcript.card('Key point, not in the text').getByRole('button', { name: 'Edit' }).click();
  await expect(transcript.notes.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').fill('season');
  await expect.poll(() => paintedAs('found')).toContain('season');
});
