import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, StartOptions } from './app';
import { harbour, harbourTitle, sample, sampleBundle, sampleTitle } from './files';
import { expect, test } from './test';

const rightWords = 'I have taken ships over that bar';
const leftWords = 'two of our witnesses came here by bus';

/** The app with the bus session on the left and, active, the harbour session on the right. */
async function startWithTwo(start: (options: StartOptions) => Promise<App>): Promise<App> {
  const app = await start({ file: harbour });
  await app.addTranscript();
  await app.openTranscript(sample);
  await app.addTranscript();
  await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
  await openBeside(app, harbourTitle);
  return app;
}

async function openBeside(app: App, title: string): Promise<void> {
  await app.page.keyboard.press('Control+Shift+O');
  await app.dialog('Open beside').getByRole('button', { name: title }).click();
  await expect(app.side(title).text).toBeFocused();
  await expect(app.page).toHaveTitle(`${title} · Despatch`);
}

const head = (app: App, which: 'First side' | 'Second side') => app.page.getByRole('region', { name: which });

test('two transcripts stand side by side, each marked, searched and undone by itself', async ({ start }) => {
  const app = await startWithTwo(start);
  const { page } = app;
  const [left, right] = [app.side(sampleTitle), app.side(harbourTitle)];
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(head(app, 'Second side')).toContainText('Active');
  await expect(head(app, 'First side')).not.toContainText('Active');

  // By mouse in the right one, by keys in the left one.
  await right.highlight(rightWords, 'Evidence');
  await expect(right.marks()).toHaveText(rightWords);
  await expect(left.marks()).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(left.text).toBeFocused();
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
  await expect(head(app, 'First side')).toContainText('Active');
  for (const key of ['j', 'j', '1', 'n']) await page.keyboard.press(key);
  await left.typeNote('Compare with the harbour.');
  await expect(left.card(/^Key point/)).toContainText('Compare with the harbour.');
  await expect(left.marks()).toHaveCount(1);
  await expect(right.marks()).toHaveCount(1);

  // Words are looked for in each, and what is found stays painted in both.
  await page.keyboard.press('Control+f');
  await page.getByRole('search').getByRole('searchbox').fill('bus');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ of \d+$/);
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+f');
  const second = page.getByRole('search', { name: `Find, ${harbourTitle}` });
  await second.getByRole('searchbox').fill('ships');
  await expect(second.getByRole('status')).toHaveText('1 of 1');
  const painted = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
  await expect.poll(painted).toContain('ships');
  expect((await painted()).filter((words) => words.toLowerCase() === 'bus').length).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(right.text).toBeFocused();

  // Undo is the active one's, although the other was marked later.
  await page.keyboard.press('Control+z');
  await expect(right.marks()).toHaveCount(0);
  await expect(left.marks()).toHaveCount(1);
  await app.menu('close-side');
  await expect(head(app, 'First side')).toHaveCount(0);
  await expect(app.transcript.text).toHaveAccessibleName('Transcript text');
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
});

test('what is dragged over, clicked or extended in one never reaches into the other', async ({ start }) => {
  const app = await startWithTwo(start);
  const { page } = app;
  const [left, right] = [app.side(sampleTitle), app.side(harbourTitle)];
  const from = await left.text.locator('[data-paragraph="1"]').boundingBox();
  const to = await right.text.locator('[data-paragraph="2"]').boundingBox();
  if (!from || !to) throw new Error('Nothing to drag over.');

  await page.mouse.move(from.x + 1, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 });
  await page.mouse.up();
  await expect(right.toolbar).toHaveCount(1);
  const [leftText, rightText] = await Promise.all([left.text.textContent(), right.text.textContent()]);
  const selected = (await left.selectedWords()).split('\n')[0] ?? '';
  expect(selected.length).toBeGreaterThan(10);
  expect(leftText).toContain(selected);
  expect(rightText).not.toContain(selected);
  await page.keyboard.press('2');
  await expect(left.marks()).not.toHaveCount(0);
  await expect(right.marks()).toHaveCount(0);

  await left.dragOver(leftWords);
  await page.keyboard.down('Shift');
  await page.mouse.click(to.x + 60, to.y + 12);
  await page.keyboard.up('Shift');
  await expect.poll(() => left.selectedWords()).toBe('');
  await expect(page).toHaveTitle(`${harbourTitle} · Despatch`);
});

const again =
  'both are there again after a restart, with their places and their room, and one is where the other was closed';

test(again, { tag: '@long' }, async ({ start }) => {
  const app = await startWithTwo(start);
  const { page } = app;
  const divider = page.getByRole('separator', { name: 'Room for the first side' });
  await divider.focus();
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '56');
  await app.side(sampleTitle).clickOn(leftWords);
  await page.keyboard.press('Control+g');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  const place = await app.side(sampleTitle).paragraph(30).getAttribute('data-id');
  const kept = async () =>
    JSON.parse(await readFile(join(app.profile, 'preferences.json'), 'utf8')).preferences;
  await expect.poll(async () => Object.values((await kept()).lastPlaces)).toContain(place);
  await app.restart();

  await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
  await expect(app.side(sampleTitle).text).toBeFocused();
  await expect(app.side(sampleTitle).paragraph(30)).toBeInViewport();
  await expect(app.side(harbourTitle).text).toBeVisible();
  await expect(app.page.getByRole('separator')).toHaveAttribute('aria-valuenow', '56');

  // Closed, the other one is alone, and alone again after the next start.
  await app.page.getByRole('button', { name: `Close “${sampleTitle}”` }).click();
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
  await expect(app.transcript.text).toBeFocused();
  await app.restart();
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
  await expect(app.page.getByRole('separator')).toHaveCount(0);
});

test('correcting, the library, joining and erasing leave two sides as they should be', {
  tag: '@long',
}, async ({ start }) => {
  test.setTimeout(120_000);
  const app = await startWithTwo(start);
  const { page } = app;

  // A correction is of the active one, and both are there when it is done.
  await page.keyboard.press('F2');
  await app.review.title.fill('Dredging the Sandle, corrected');
  await app.button('Save corrections').click();
  await expect(app.side('Dredging the Sandle, corrected').text).toBeFocused();
  await expect(app.side(sampleTitle).text).toBeVisible();

  // A copy of the other one, joined, is seen where that stands, and makes it the active one.
  await app.openTranscript(sampleBundle);
  await app.dialog(/./).getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
  await expect(app.side(sampleTitle).marks()).not.toHaveCount(0);
  await expect(app.side('Dredging the Sandle, corrected').text).toBeVisible();

  // From the library, where one is gone to, another is opened beside the one that was read last.
  await page.keyboard.press('Control+l');
  const beside = `Open “Dredging the Sandle, corrected” beside “${sampleTitle}”`;
  await app.button(beside).click();
  await expect(head(app, 'First side')).toContainText(sampleTitle);
  await expect(head(app, 'Second side')).toContainText('Dredging the Sandle, corrected');

  // Erased from under it, the active one goes, and the other is there alone.
  await app.menu('erase');
  await app.dialog('Erase for good?').getByRole('checkbox').check();
  await app.button('Erase').click();
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`, { timeout: 30_000 });
  await expect(page.getByRole('separator')).toHaveCount(0);
  await expect(app.transcript.text).toBeFocused();
});
