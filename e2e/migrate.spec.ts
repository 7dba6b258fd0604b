import { readdirSync } from 'node:fs';
import { rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { lastNote } from '../src/main/released-profile.testing';
import { releasedShapes } from '../src/main/released-shapes.testing';
import type { App } from './app';
import { transcriptFolder } from './damage';
import { harbour, sampleTitle } from './files';
import { layOutReleased, startAndKill } from './released-profile';
import { copyProfile, expectEverything, seed } from './seeded-profile';
import { expect, test } from './test';

const kills = 10;

/** What this version finds when it starts for the first time over what an earlier one left. */
const shapes = [
  { name: 'with its database', harm: async () => undefined, note: lastNote },
  {
    name: 'with no database, which is filled from the journal',
    harm: (profile: string) => rm(join(profile, 'IndexedDB'), { recursive: true }),
    note: 'Four times.',
  },
  {
    name: 'with a damaged snapshot',
    harm: async (profile: string) => truncate(join(await transcriptFolder(profile), 'snapshot'), 60),
    note: lastNote,
  },
] as const;

/** The highlighted runs of the thirty annotations that the fixture holds. */
const marks = 36;

/** Everything that the fixture holds is on the screen, in this start and in the next. */
async function expectReleased(app: App, note: string): Promise<void> {
  await app.page.getByRole('list', { name: 'Transcripts' }).getByRole('button').first().click();
  for (const launch of [1, 2]) {
    if (launch > 1) await app.restart();
    await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
    await expect(app.transcript.notes.getByText(note)).toBeVisible();
    await expect(app.transcript.marks()).toHaveCount(marks);
  }
}

for (const version of readdirSync(releasedShapes))
  for (const { name, harm, note } of shapes)
    test(`what ${version} left, ${name}, outlives ${kills} kills of the start that reads it @long`, async ({
      start,
      folder,
    }) => {
      const profile = join(folder, 'released');
      await layOutReleased(version, profile, start);
      await harm(profile);
      const began = performance.now();
      const first = await start({ profile: await copyProfile(profile, folder, 'first') });
      const took = performance.now() - began;
      await expectReleased(first, note);
      await first.quit();
      for (let kill = 0; kill < kills; kill += 1) {
        const copy = await copyProfile(profile, folder, `kill ${kill}`);
        await startAndKill(copy, ((kill + Math.random()) * took) / kills);
        const app = await start({ profile: copy });
        app.expectTrouble(/^console: .*(Dexie|database)/);
        await expectReleased(app, note);
        await app.quit();
      }
      console.log(`${kills} kills in the first ${Math.round(took)} ms of a start, all survived`);
    });

/** What stands in the app's database, read without its own code. */
const rowsIn = ({ page }: App) =>
  page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await settled(indexedDB.open('despatch'));
    const names = [...database.objectStoreNames];
    const counts = await Promise.all(
      names.map((name) => settled(database.transaction(name).objectStore(name).count())),
    );
    const { version } = database;
    database.close();
    return { version, counts: Object.fromEntries(names.map((name, index) => [name, counts[index]])) };
  });

test('a database of a newer version is left as it is, with advice, and nothing is missing', async ({
  read,
}) => {
  const app = await read(harbour);
  await seed(app);
  app.expectTrouble(/^console: .*(Dexie|database)/);
  // What a next version may have made of it: Dexie counts versions in tens.
  await app.page.evaluate(async () => {
    const opening = indexedDB.open('despatch', 30);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('ideas', { autoIncrement: true }).add('of a newer version');
    };
    await new Promise<void>((resolve, reject) => {
      opening.onsuccess = () => resolve();
      opening.onerror = () => reject(opening.error);
    });
    opening.result.close();
  });
  const before = await rowsIn(app);
  expect(before).toMatchObject({ version: 30, counts: { ideas: 1 } });
  await app.restart();
  const advice = app.page.getByRole('alert').filter({ hasText: 'was made by a newer version of Despatch' });
  await expect(advice).toContainText('Your work was read from the journal, and is saved there');
  await advice.getByRole('button').click();
  await expectEverything(app);
  await app.transcript.highlight('spring survey', 'Challenge');
  await expect(app.transcript.saved).toBeVisible();
  expect(await rowsIn(app)).toEqual(before);
  await app.restart();
  await expect(app.transcript.marks()).toHaveCount(4);
  expect(await rowsIn(app)).toEqual(before);
});
