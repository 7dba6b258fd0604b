import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocx } from '../src/main/export/docx-reader.testing';
import type { App } from './app';
import { sample } from './files';
import { expect, test } from './test';

async function press({ page }: App, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with Tab until what has the focus is named so. */
async function tabTo({ page }: App, name: RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const found = await focused.evaluate((element) => {
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    });
    if (name.test(found)) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** Highlights forty sentences, two of every three with a note, and writes 25 of them. */
async function markForty(app: App): Promise<number> {
  let notes = 0;
  for (let passage = 0; passage < 40; passage += 1) {
    await press(app, 'j', 'j', passage % 7 === 6 ? '.' : String((passage % 6) + 1));
    if (passage % 8 < 5) {
      notes += 1;
      await press(app, 'n');
      await expect(app.transcript.notes.getByRole('textbox')).toBeFocused();
      await app.page.keyboard.insertText(`Note ${notes}: ask for the figure.`);
      await press(app, 'Escape');
      await expect(app.transcript.text).toBeFocused();
    }
  }
  return notes;
}

test('an hour’s work is done with the keyboard alone, from opening to the document @long', async ({
  start,
  folder,
}) => {
  const app = await start({ file: sample });
  const { page, transcript } = app;
  await expect(app.review.title).toBeVisible();
  await press(app, 'Control+Enter');
  await expect(transcript.text).toBeFocused();
  await press(app, 'Control+Home', ']');
  expect(await markForty(app)).toBe(25);
  await expect(page.getByText('40 highlights')).toBeVisible();
  await expect(page.getByText('25 notes')).toBeVisible();

  // Found, and gone on from there.
  await press(app, 'Control+f');
  await page.keyboard.type('diesel');
  await press(app, 'Enter', 'Escape');
  await expect(transcript.text).toBeFocused();

  // Narrowed to one theme, all of them marked, and one gone to.
  await press(app, 'Control+Shift+n');
  const notes = app.dialog('All notes');
  await expect(notes.getByLabel('Words')).toBeFocused();
  await tabTo(app, /^Theme$/);
  await page.keyboard.type('Evid');
  await tabTo(app, /^Choose all/);
  await press(app, 'Space');
  await tabTo(app, /^Set importance/);
  await page.keyboard.type('Must');
  await tabTo(app, /^Evidence/);
  await press(app, 'Enter');
  await expect(notes).toBeHidden();
  await expect(transcript.notes.locator('article[data-active]')).toContainText('Must know');

  // Two speakers are joined, and no annotation is lost.
  await press(app, 'F2');
  await expect(app.review.screen).toBeVisible();
  await tabTo(app, /^Join Joanna Birkett/);
  await press(app, 'Enter');
  await expect(page.getByRole('dialog', { name: /^Join Joanna Birkett/ })).toBeVisible();
  await press(app, 'Space', 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(app, 'Control+Enter');
  await expect(transcript.text).toBeVisible();
  await expect(page.getByText('40 highlights')).toBeVisible();

  const path = join(folder, 'briefing.docx');
  await app.answerSaveDialog(path);
  await press(app, 'Control+e');
  await expect(app.dialog('Export to Word')).toBeVisible();
  await tabTo(app, /^Save as Word document/);
  await press(app, 'Enter');
  await expect(app.button('Show in folder')).toBeVisible();
  const { comments } = await readDocx(await readFile(path));
  expect(comments).toHaveLength(40);
  expect(
    comments.filter(({ paragraphs }) => paragraphs.join('').includes('ask for the figure')),
  ).toHaveLength(25);
});
