import type { Page } from '@playwright/test';
import type { App } from './app';
import { sampleBundle } from './files';
import { expect, test } from './test';

async function open(start: (options: { readonly file: string }) => Promise<App>): Promise<App> {
  const app = await start({ file: sampleBundle });
  await app.transcript.card('Key point, ¶4').waitFor();
  return app;
}

const choose = (app: App, name: string) =>
  app.dialog('Reading').getByRole('radio', { name, exact: true }).check();

/** How the words of ¶20 are set. */
function setting(page: Page) {
  return page.locator('[data-paragraph="20"]').evaluate((element) => {
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(element);
    const [family = ''] = fontFamily.split(',');
    return {
      size: Number.parseFloat(fontSize),
      spacing: Number((Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).toFixed(2)),
      face: family.replaceAll('"', ''),
    };
  });
}

/** Where ¶20 begins, in pixels from the top of the window. */
const topOf20 = (page: Page) =>
  page
    .locator('[data-paragraph="20"]')
    .evaluate((element) => Math.round(element.getBoundingClientRect().top));

/** Reads on to ¶20, and waits until the page stands still there. */
async function readTo20({ page, transcript }: App): Promise<void> {
  await transcript.paragraph(20).evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    element.closest('main')?.parentElement?.scrollBy(0, -80);
  });
  await page.getByText('Paragraph 20 of 51').waitFor();
}

test('how the text is set is chosen beside it, at once, and kept', async ({ start }) => {
  const app = await open(start);
  const { page } = app;
  await app.button('Reading').click();
  await choose(app, 'Hyperlegible');
  await choose(app, 'Open');
  await app.button('Larger text').click();
  const chosen = { size: 20, spacing: 1.95, face: 'Atkinson Hyperlegible Next Variable' };
  expect(await setting(page)).toEqual(chosen);
  await page.evaluate(() => document.fonts.ready);
  const isLoaded = () =>
    page.evaluate(() => document.fonts.check('20px "Atkinson Hyperlegible Next Variable"', 'a'));
  expect(await isLoaded()).toBe(true);

  const width = () => page.getByRole('main').evaluate((main) => main.getBoundingClientRect().width);
  const medium = await width();
  await choose(app, 'Narrow');
  expect(await width()).toBeLessThan(medium);
  await choose(app, 'High contrast');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await page.keyboard.press('Escape');
  await expect(app.dialog('Reading')).toBeHidden();

  await page.keyboard.press('Control+Shift+Comma');
  expect((await setting(page)).size).toBe(18);
  await page.keyboard.press('Control+Shift+Period');
  await app.menu('larger-text');
  await expect.poll(async () => (await setting(page)).size).toBe(22);

  await app.restart();
  await app.transcript.card('Key point, ¶4').waitFor();
  expect(await setting(app.page)).toEqual({ ...chosen, size: 22 });
  await expect(app.page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await app.menu('settings');
  await expect(app.dialog('Settings').getByRole('radio', { name: 'Hyperlegible' })).toBeChecked();
  await expect(app.dialog('Settings').getByRole('radio', { name: 'Narrow' })).toBeChecked();
});

test('the paragraph being read stays where it is when the text is set anew @long', async ({ start }) => {
  const app = await open(start);
  const { page } = app;
  await readTo20(app);
  const top = await topOf20(page);
  const stays = async () => {
    // Two frames: whatever the page does of itself after a change is done.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(Math.abs((await topOf20(page)) - top)).toBeLessThanOrEqual(2);
  };
  for (const size of [20, 22, 25, 28]) {
    await page.keyboard.press('Control+Shift+Period');
    expect((await setting(page)).size).toBe(size);
    await stays();
  }
  await app.button('Reading').click();
  for (const name of ['Close', 'Narrow', 'Sans serif', 'Serif']) {
    await choose(app, name);
    await stays();
  }
});

test('in focus mode the paragraph being read stands out, and nothing moves @long', async ({ start }) => {
  const app = await open(start);
  const { page, transcript } = app;
  await readTo20(app);
  const top = await topOf20(page);
  const ink = (number: number) =>
    transcript.paragraph(number).evaluate((element) => getComputedStyle(element).color);
  const usual = await ink(21);
  await page.keyboard.press('F9');
  await expect(page.getByRole('navigation', { name: 'Transcript' })).toBeHidden();
  await expect(transcript.notes.getByRole('article').first()).toBeHidden();
  expect(await topOf20(page)).toBe(top);
  expect([await ink(20), (await ink(21)) === usual]).toEqual([usual, false]);

  // It follows who reads sentence by sentence.
  const standsOut = transcript.text.locator('[data-here]');
  await page.keyboard.press('j');
  const first = Number(await standsOut.getAttribute('data-paragraph'));
  await page.keyboard.press('Shift+J');
  await expect(standsOut).toHaveAttribute('data-paragraph', String(first + 1));
  expect([await ink(first + 1), (await ink(first)) === usual]).toEqual([usual, false]);

  // A note that is written is there, alone, for as long as it is written.
  await page.keyboard.press('n');
  await page.keyboard.type('Ask 1 more.');
  await expect(page.getByRole('textbox')).toHaveValue('Ask 1 more.');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Transcript' })).toBeHidden();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Transcript' })).toBeVisible();
  expect(await ink(19)).toBe(usual);
});

test('how long the rest takes to read goes down as it is read @long', async ({ start }) => {
  const app = await open(start);
  await expect(app.page.getByText('about 11 min left')).toBeVisible();
  await app.page.keyboard.press('Control+End');
  await expect(app.page.getByText('about 11 min left')).toBeHidden();
  await expect(app.page.getByText(/min left$/)).toBeVisible();
});
