import type { Locator, Page } from '@playwright/test';
import type { App } from './app';
import { harbour, harbourTitle, sample, sampleTitle } from './files';
import { expect, test } from './test';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find in library' });
/** What was found in one transcript. */
const group = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const rows = (group: Locator) => group.getByRole('listitem').getByRole('button');
const foot = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** The harbour session with a note, and the sample open above it. */
async function fillLibrary(app: App): Promise<void> {
  await app.transcript.note('forty centimetres', 'Ask about the tidal gauge.');
  await app.openTranscript(sample);
  await app.addTranscript();
}

test('words are found in every transcript and in notes, opened at their place and come back to, by keys alone', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await fillLibrary(app);

  await page.keyboard.press('Control+Shift+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('gauge');
  const harbours = group(page, harbourTitle);
  await expect(rows(harbours)).toHaveText(['Note, Key point¶2Dr Tomas VeilAsk about the tidal gauge.']);
  await expect(foot(page, /^0 of 2 transcripts by title or speaker; 1 place in notes of 1$/)).toBeVisible();

  // One title, and the words of both; the library's own order is by the day of the event.
  await type(page, 'bus');
  const buses = group(page, sampleTitle);
  await expect(page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem')).toHaveCount(1);
  await expect(rows(buses)).toHaveCount(6);
  await expect(rows(buses).last()).toHaveText(/^and \d+ more$/);
  await expect(buses.locator('mark').first()).toHaveText(/bus/i);
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('button', { name: 'Whole words' })).toHaveAttribute('aria-pressed', 'true');
  await expect(foot(page, /; 19 places in the text of 1$/)).toBeVisible();
  await page.keyboard.press('Alt+w');

  await type(page, 'the bar moves');
  await page.keyboard.press('ArrowDown');
  await expect(rows(harbours).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(`${harbourTitle} · Despatch`);
  const inTranscript = page.getByRole('searchbox', { name: 'Find in transcript' });
  await expect(inTranscript).toHaveValue('the bar moves');
  await expect(inTranscript).toBeFocused();
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(transcript.text).toBeFocused();

  // Back to what was found, and from there to where the search began.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(rows(harbours).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle(`${sampleTitle} · Despatch`);
});

test('a note is found as it is now, and opened with its words shown; what was removed is not found @long', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await fillLibrary(app);
  await transcript.note('the subject or very good theatre', 'Not for the record.');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('gauge');
  await expect(rows(group(page, harbourTitle))).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const card = transcript.card('Key point, ¶2');
  await expect(card.getByRole('button', { name: 'Edit' })).toBeVisible();
  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('found-current') ?? [])].map((range) => `${range}`));
  await expect.poll(painted).toEqual(['gauge']);
  await page.keyboard.press('Escape');

  await card.getByRole('button', { name: 'Edit' }).click();
  await page.keyboard.type(' Or the log.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+f');
  await expect(field(page)).toHaveValue('gauge');
  await page.keyboard.type('or the log');
  await expect(rows(group(page, harbourTitle))).toHaveText([/Or the log\.$/]);
  await page.keyboard.press('Alt+ArrowLeft');
  await transcript.marks('forty centimetres').first().click();
  await card.getByRole('button', { name: 'Remove highlight' }).click();
  await page.keyboard.press('Control+Shift+f');
  await expect(page.getByText('Nothing found for “or the log”')).toBeVisible();
  await type(page, 'for the record');
  await expect(rows(group(page, sampleTitle))).toHaveText([/^Note, Key point¶1/]);

  // A transcript takes its words and notes with it, and brings them back.
  await page.keyboard.press('Escape');
  await app.button(`Remove “${sampleTitle}”`).click();
  await field(page).fill('for the record');
  await expect(
    page.getByText('Titles, speakers, the text and the notes of 1 transcript were searched.'),
  ).toBeVisible();
  await page.getByRole('status').filter({ hasText: 'Removed' }).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(group(page, sampleTitle))).toHaveCount(1);
});

test('a start that has opened no transcript finds words in all of them, and so does one without its database @long', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page } = app;
  await fillLibrary(app);
  await page.keyboard.press('Control+l');
  await expect(app.page).toHaveTitle('Despatch');
  for (const isEmptied of [false, true]) {
    if (isEmptied)
      await app.page.evaluate(async () => {
        const opening = indexedDB.open('despatch');
        const database = await new Promise<IDBDatabase>((resolve) => {
          opening.onsuccess = () => resolve(opening.result);
        });
        const names = ['texts', 'chunks', 'transcripts'];
        const work = database.transaction(names, 'readwrite');
        for (const name of names) work.objectStore(name).clear();
        await new Promise((resolve) => {
          work.oncomplete = resolve;
        });
        database.close();
      });
    await app.restart();
    await app.page.keyboard.press('Control+Shift+f');
    await app.page.keyboard.type('gauge');
    await expect(rows(group(app.page, harbourTitle))).toHaveCount(1);
    await type(app.page, 'the');
    await expect(foot(app.page, / in the text and 1 place in notes of 2$/)).toBeVisible();
    await app.page.keyboard.press('Control+l');
  }
});
