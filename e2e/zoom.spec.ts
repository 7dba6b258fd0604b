import { sample } from './files';
import { misfitsAt200, misfitsAt320, setGlass, twiceAsLarge } from './misfits';
import { everywhere } from './states';
import { expect, test } from './test';
import { startWalk, walk } from './walk';

test('at 200 % every screen, and in 320 pixels every dialog, can be read and used whole @long', async ({
  start,
  folder,
}) => {
  const app = await startWalk(start, folder, 'light');
  const found = await walk(app, folder, everywhere, [misfitsAt200, misfitsAt320]);
  // While its folder is there: the window's place is written a moment after it was resized.
  await app.quit();
  expect(found).toEqual([]);
});

test('at 200 % the contents come from a button, and go when one was chosen @long', async ({ read }) => {
  const app = await read(sample);
  const { page } = app;
  await setGlass(app, twiceAsLarge);
  const contents = page.getByRole('navigation', { name: 'Transcript' });
  await expect(contents).toBeHidden();
  const button = app.button('Contents');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(contents).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(contents.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  await expect(app.transcript.text).toBeFocused();

  await button.focus();
  await page.keyboard.press('Enter');
  await expect(contents).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  await expect(button).toBeFocused();
});
