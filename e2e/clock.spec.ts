import { join } from 'node:path';
import { readManifests } from '../src/main/journal/backup/backup-files';
import type { App } from './app';
import { Clock, canFakeClock } from './clock';
import { harbour } from './files';
import { backUp } from './secret';
import { expect, test } from './test';

const hour = 60 * 60 * 1000;
const backups = 11;

const clocks = [
  { name: 'in 1970', offset: () => Date.UTC(1970, 0, 2, 12) - Date.now() },
  { name: 'ten years ahead', offset: () => 10 * 365 * 24 * hour },
  { name: 'right', offset: () => 0 },
] as const;

async function writeNote({ transcript }: App, words: string, note: string): Promise<void> {
  await transcript.note(words, note);
  await expect(transcript.saved).toBeVisible();
}

const backupsIn = (app: App) =>
  app.dialog('Backups').getByRole('list', { name: 'Backups, newest first' }).locator('> li');

/** What the history lists, newest first. */
async function historyOf(app: App): Promise<readonly string[]> {
  await app.menu('history');
  const entries = app.dialog('History').getByRole('option');
  await expect(entries.first()).toBeVisible();
  const words = await entries.allTextContents();
  await app.page.keyboard.press('Escape');
  return words.filter((text) => text.includes('Wrote a note')).map((text) => /“(\w+)/.exec(text)?.[1] ?? '');
}

for (const { name, offset } of clocks)
  test(`a clock that is ${name}, and put back an hour as one works, costs nothing: by faketime @long`, async ({
    start,
    folder,
  }) => {
    test.skip(!canFakeClock, 'needs faketime, which is for Linux');
    const clock = new Clock(join(folder, 'clock'));
    await clock.set(0);
    const app = await start({ file: harbour, env: clock.env });
    await app.addTranscript();
    await writeNote(app, 'forty centimetres', 'By the right clock.');
    expect(await backUp(app)).toBe(true);
    await app.quit();

    const wrong = offset();
    await clock.set(wrong);
    await app.startAgain();
    await clock.step(app, wrong);
    await writeNote(app, 'ninety thousand pounds', 'By a wrong one.');
    for (let count = 0; count < backups; count += 1) expect(await backUp(app)).toBe(true);
    await clock.step(app, wrong - hour);
    await writeNote(app, 'spring survey', 'An hour before.');
    await app.menu('backups');
    await app.button('Back up now').click();
    await expect(backupsIn(app).first()).toContainText('when you asked');
    await expect(app.button('Back up now')).toBeEnabled();
    await app.button('Done').click();
    expect(await historyOf(app)).toEqual(['spring', 'ninety', 'forty']);
    await app.quit();

    await clock.set(0);
    await app.startAgain();
    const notes = app.transcript.notes.getByRole('article');
    await expect(notes).toHaveCount(3);
    for (const note of ['By the right clock.', 'By a wrong one.', 'An hour before.'])
      await expect(notes.filter({ hasText: note })).toHaveCount(1);
    expect(await historyOf(app)).toEqual(['spring', 'ninety', 'forty']);
    await expect(app.page.getByText(/Nothing is missing|could not be/)).toHaveCount(0);
    const listed = await readManifests(join(app.profile, 'backups'));
    const latest = Array.from({ length: 10 }, (_, index) => 4 + index);
    // The first is of a day of its own where the clock was wrong after it, and is kept as the last of that day.
    expect(listed.map(({ number }) => number)).toEqual(name === 'right' ? latest : [1, ...latest]);
    await app.menu('backups');
    await expect(backupsIn(app)).toHaveCount(listed.length);
    await app.quit();
  });
