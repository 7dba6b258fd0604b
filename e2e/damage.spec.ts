import { rm } from 'node:fs/promises';
import type { App } from './app';
import { cutOff, type Damage, damages, databaseFolder, logOf, tornBy } from './damage';
import { harbour } from './files';
import { copyProfile, seedAndQuit, threeStarts } from './seeded-profile';
import { expect, test } from './test';

/** What Chromium, Dexie and the app itself say of a database that is damaged. */
const complaints = /^console: .*(Dexie|database|Transaction|IDB)/;

for (const withTable of [false, true])
  test(`a log torn by a kill never empties the library${withTable ? ', beside a table @long' : ''}`, async ({
    read,
    start,
    folder,
  }) => {
    const profile = await seedAndQuit(await read(harbour), withTable);
    for (const cut of tornBy) {
      const copy = await copyProfile(profile, folder, `torn-${cut}`);
      await cutOff(await logOf(await databaseFolder(copy)), cut);
      const app = await start({ profile: copy });
      app.expectTrouble(complaints);
      await test.step(`${cut} bytes`, () => threeStarts(app));
    }
  });

/** Some damage hits nothing that is read, or is mended by LevelDB; all other is said once. */
const mayBeSilent = /CURRENT deleted|from byte/;

async function survive(app: App, { name }: Damage): Promise<void> {
  app.expectTrouble(complaints);
  const said = await threeStarts(app);
  expect(said, name).toEqual([mayBeSilent.test(name) ? said[0] : 1, 0, 0]);
}

async function surviveAll(
  harms: readonly Damage[],
  { profile, folder, start }: { profile: string; folder: string; start: (o: object) => Promise<App> },
): Promise<void> {
  for (const damage of harms)
    await test.step(damage.name, async () => {
      const copy = await copyProfile(profile, folder, damage.name);
      await damage.harm(await databaseFolder(copy));
      await survive(await start({ profile: copy }), damage);
      await rm(copy, { recursive: true });
    });
}

test('two kinds of damage to the database are mended', async ({ read, start, folder }) => {
  const profile = await seedAndQuit(await read(harbour));
  const chosen = ['MANIFEST deleted', '4 KB of zeros in the log'];
  await surviveAll(
    damages.filter(({ name }) => chosen.includes(name)),
    { profile, folder, start },
  );
});

for (const needsTable of [false, true])
  test(`every damage to a database ${needsTable ? 'with' : 'without'} a table is mended @long`, async ({
    read,
    start,
    folder,
  }) => {
    const profile = await seedAndQuit(await read(harbour), needsTable);
    const tried = damages.filter((damage) => damage.needsTable === needsTable);
    await surviveAll(tried, { profile, folder, start });
    console.log(`${tried.length} damages tried, all survived`);
  });
