import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { App } from './app';
import { chooseOfMenu, shownMenu, watchFieldMenus } from './field-menu';
import { sample } from './files';
import { expect, test } from './test';
import { redPixels } from './underlines';

const passage = 'we have cut the service faster than people have stopped needing it';
const ofWord = ['—', '&Add to dictionary', '&Ignore', '—'];
const ofText = ['Cut', 'Copy', 'Paste', '—', 'Select All'];

async function writeNote({ page, transcript }: App, note: string): Promise<Locator> {
  await transcript.highlight(passage, 'Evidence');
  await page.keyboard.press('n');
  const field = transcript.notes.getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.type(note);
  return field;
}

/** The menu at the caret, asked for with the key, once the caret is in this word. */
async function menuAt(app: App, field: Locator, word: string) {
  await field.evaluate((area: HTMLTextAreaElement, sought) => {
    const at = area.value.indexOf(sought) + 1;
    area.setSelectionRange(at, at);
  }, word);
  await app.page.keyboard.press('Shift+F10');
  return shownMenu(app);
}

const isUnderlined = (field: Locator) => expect.poll(() => redPixels(field)).toBeGreaterThan(20);
const isPlain = (field: Locator) => expect.poll(() => redPixels(field)).toBe(0);

test('a misspelt word is underlined, mended from its menu and kept; a name in the transcript is right', async ({
  read,
}) => {
  const app = await read(sample);
  const { page, transcript } = app;
  await watchFieldMenus(app);
  // The window goes on answering where a note begins with no letter.
  const field = await writeNote(app, '“12 ');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('“12 \n');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Birkett’s colour, NATO and Wexcombe. ');
  await isPlain(field);
  await page.keyboard.type('The comittee asked Tregrath. ');
  await isUnderlined(field);

  const mending = await menuAt(app, field, 'comittee');
  expect(mending.lines).toEqual(['committee', ...ofWord, ...ofText]);
  expect(mending.isByKey).toBe(true);
  expect(mending.waited).toBeLessThan(100);
  await chooseOfMenu(app, 'committee');
  await expect(field).toHaveValue('Birkett’s colour, NATO and Wexcombe. The committee asked Tregrath. ');

  expect((await menuAt(app, field, 'Tregrath')).lines[0]).toBe('Tregarth');
  await chooseOfMenu(app, 'Tregarth');
  await isPlain(field);
  await expect(field).toBeFocused();

  // What every field offers, on a word that is right; by mouse, on one that is not.
  expect((await menuAt(app, field, 'colour')).lines).toEqual(ofText);
  await chooseOfMenu(app, null);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Teh ');
  await field.click({ button: 'right', position: { x: 14, y: 12 } });
  expect(await shownMenu(app)).toMatchObject({
    isByKey: false,
    lines: ['The', 'Tech', 'Tea', 'Tee', 'Ten', ...ofWord, ...ofText],
  });
  await chooseOfMenu(app, 'The');
  await expect(field).toHaveValue(/^The Birkett’s/);
  await page.keyboard.press('Escape');
  await expect(transcript.saved).toBeVisible();
  // Where Chromium keeps the dictionaries that it fetches.
  expect(await readdir(join(app.profile, 'Dictionaries')).catch(() => [])).toEqual([]);
  await app.restart();
  await expect(app.transcript.notes).toContainText('The committee asked Tregarth.');
});

test('@long a word is added, listed and given up; spelling is checked no more when that is switched off', async ({
  read,
}) => {
  const app = await read(sample);
  const { page } = app;
  await watchFieldMenus(app);
  const settings = () => app.dialog('Settings');
  const field = await writeNote(app, 'Tributarise the color. ');
  await isUnderlined(field);

  // One word ignored, the other added.
  await menuAt(app, field, 'color');
  await chooseOfMenu(app, '&Ignore');
  await isUnderlined(field);
  await menuAt(app, field, 'Tributarise');
  await chooseOfMenu(app, '&Add to dictionary');
  await isPlain(field);
  await expect(field).toHaveValue('Tributarise the color. ');
  await page.keyboard.press('Escape');

  // The word that was added is known the next time; the one that was ignored is not.
  await app.restart();
  await watchFieldMenus(app);
  await app.transcript.marks().first().click();
  await app.transcript.notes.getByRole('button', { name: 'Edit', exact: true }).click();
  const again = app.transcript.notes.getByRole('textbox');
  expect((await menuAt(app, again, 'color')).lines[0]).toBe('colour');
  await chooseOfMenu(app, null);
  expect((await menuAt(app, again, 'Tributarise')).lines).toEqual(ofText);
  await chooseOfMenu(app, null);
  await isUnderlined(again);

  // Canadians write "colour" too, and the dictionary is one's own in any English.
  await app.menu('settings');
  await settings().getByLabel('English').selectOption('Canadian');
  await settings().getByRole('button', { name: 'Done' }).click();
  await again.click();
  expect((await menuAt(app, again, 'Tributarise')).lines).toEqual(ofText);
  await chooseOfMenu(app, null);

  await app.menu('settings');
  await settings().getByRole('button', { name: 'Remove Tributarise from your dictionary' }).click();
  await expect(settings().getByText('are listed here.')).toBeVisible();
  await settings().getByRole('button', { name: 'Done' }).click();
  await again.click();
  expect((await menuAt(app, again, 'Tributarise')).lines).toEqual(['Tributaries', ...ofWord, ...ofText]);
  await chooseOfMenu(app, null);

  await app.menu('settings');
  await settings().getByLabel('Check spelling in notes').uncheck();
  await settings().getByRole('button', { name: 'Done' }).click();
  await again.click();
  await isPlain(again);
  expect((await menuAt(app, again, 'Tributarise')).lines).toEqual(ofText);
});
