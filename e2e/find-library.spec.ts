import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { App } from './app';
import { harbour, harbourTitle, sample, sampleTitle } from './files';
import { expect, test } from './test';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find in library' });
const group = (page: Page, title: string) => page.getByRole('region', { name: title });
const foot = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

/** Two transcripts with a note in the first, by keyboard back in the second. */
async function fillLibrary(app: App): Promise<void> {
  await app.transcript.note('forty centimetres', 'Ask about the tidal gauge.');
  await app.openTranscript(sample);
  await app.addTranscript();
}

test('words are found in every transcript and in notes, opened at their place and come back from, by keyboard', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await fillLibrary(app);
  await page.keyboard.press('Control+Shift+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('gauge');
  await expect(group(page, harbourTitle)).toContainText('Note, Key point');
  await expect(group(page, harbourTitle).locator('mark').first()).toHaveText('gauge');
  await expect(foot(page, /^0 of 2 transcripts by title or speaker; /)).toBeVisible();
  await page.screenshot({ path: '/tmp/fl-1.png' });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('the ');
  await expect(group(page, harbourTitle)).toBeVisible();
  await page.screenshot({ path: '/tmp/fl-2.png' });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Cancelled eyes');
  await expect(group(page, sampleTitle)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find in transcript' })).toHaveValue('Cancelled eyes');
  await page.screenshot({ path: '/tmp/fl-3.png' });
  await page.keyboard.press('Escape');
  await expect(transcript.text).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('main', { name: 'Library' })).toBeVisible();
  await writeFile(join('/tmp', 'fl-note.txt'), '');
});
