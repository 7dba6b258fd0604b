import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { fillTable } from './damage';
import { harbourTitle } from './files';
import { expect } from './test';

const marked = ['forty centimetres', 'The bar moves', 'ninety thousand pounds'];
const note = 'Ask for the tender.';

/** Marks and notes something in the harbour session, and waits until it is saved. */
export async function seed({ transcript }: App): Promise<void> {
  await transcript.highlight('forty centimetres', 'Evidence');
  await transcript.highlight('The bar moves', 'Context');
  await transcript.note('ninety thousand pounds', note);
  await expect(transcript.saved).toBeVisible();
}

/** A profile that was quit, and in which the database is large enough for tables where they are wanted. */
export async function seedAndQuit(app: App, withTable = false): Promise<string> {
  await seed(app);
  if (withTable) await fillTable(app);
  await app.quit();
  return app.profile;
}

/** A copy of a profile that is not in use. */
export async function copyProfile(profile: string, folder: string, name: string): Promise<string> {
  const copy = join(folder, name.replaceAll(/\W+/g, '-'));
  await cp(profile, copy, { recursive: true, filter: (path) => !/\/Singleton\w+$/.test(path) });
  return copy;
}

/** Everything that was seeded is on the screen, and nothing stands in the way. */
export async function expectEverything({ page, transcript }: App): Promise<void> {
  await expect(page).toHaveTitle(`${harbourTitle} · Despatch`);
  await expect(transcript.marks()).toHaveCount(marked.length);
  expect((await transcript.marks().allTextContents()).sort()).toEqual([...marked].sort());
  await expect(transcript.card('Key point, ¶5')).toContainText(note);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function expectListed({ page }: App): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem')).toHaveCount(1);
}

/** Quits and starts until there were three starts, finds everything in each, and counts the sentences in each. */
export async function threeStarts(app: App): Promise<readonly number[]> {
  const said: number[] = [];
  for (const launch of [1, 2, 3]) {
    if (launch > 1) await app.startAgain();
    await expectEverything(app);
    said.push(await app.page.getByText(/Nothing is missing\.$/).count());
    if (launch === 3) await expectListed(app);
    await app.quit();
  }
  return said;
}
