import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { cutOff, databaseFolder, flipByteInLine, tornBy, transcriptFolder, zeroLine } from './damage';
import { harbour, harbourTitle } from './files';
import { copyProfile, expectEverything, seed, threeStarts } from './seeded-profile';
import { expect, test } from './test';

/** A profile whose journal has lines that no snapshot stands for: the app was killed. */
async function seedAndKill(app: App): Promise<string> {
  await seed(app);
  await app.kill();
  return app.profile;
}

interface JournalDamage {
  readonly name: string;
  readonly isSaid: boolean;
  readonly harm: (folder: string) => Promise<void>;
}

const damages: readonly JournalDamage[] = [
  ...tornBy.map((cut) => ({
    name: `the last line torn by ${cut} bytes`,
    isSaid: true,
    harm: (folder: string) => cutOff(join(folder, 'journal'), cut),
  })),
  {
    name: 'a flipped byte in a line',
    isSaid: true,
    harm: (folder) => flipByteInLine(join(folder, 'journal'), 1),
  },
  { name: 'a line of zeros', isSaid: true, harm: (folder) => zeroLine(join(folder, 'journal'), 2) },
  { name: 'the journal gone', isSaid: true, harm: (folder) => rm(join(folder, 'journal')) },
];

test('every damage to a journal is mended from the database @long', async ({ read, start, folder }) => {
  const profile = await seedAndKill(await read(harbour));
  for (const { name, isSaid, harm } of damages)
    await test.step(name, async () => {
      const copy = await copyProfile(profile, folder, name);
      await harm(await transcriptFolder(copy));
      expect(await threeStarts(await start({ profile: copy })), name).toEqual([isSaid ? 1 : 0, 0, 0]);
    });
  console.log(`${damages.length} damages of the journal tried, all survived`);
});

test('a snapshot that is damaged or gone is no news @long', async ({ read, start, folder }) => {
  const app = await read(harbour);
  await seed(app);
  await app.quit();
  for (const harm of [rm, truncate] as const) {
    const copy = await copyProfile(app.profile, folder, harm.name);
    await harm(join(await transcriptFolder(copy), 'snapshot'));
    expect(await threeStarts(await start({ profile: copy }))).toEqual([0, 0, 0]);
  }
});

test('a notebook from a newer version is left as it is, with advice @long', async ({
  read,
  start,
  folder,
}) => {
  const app = await read(harbour);
  await seed(app);
  await app.quit();
  const copy = await copyProfile(app.profile, folder, 'newer');
  const path = join(await transcriptFolder(copy), 'snapshot');
  const newer = (await readFile(path, 'latin1')).replace('despatch-snapshot 1', 'despatch-snapshot 2');
  await writeFile(path, newer, 'latin1');
  const again = await start({ profile: copy });
  await expect(again.page.getByRole('alert')).toContainText('newer version of Despatch');
  await again.quit();
  expect(await readFile(path, 'latin1')).toBe(newer);
});

test('what both copies have lost is said in a dialog, and comes back with its line', async ({ read }) => {
  const app = await read(harbour);
  await seedAndKill(app);
  const journal = join(await transcriptFolder(app.profile), 'journal');
  const whole = await readFile(journal);
  await flipByteInLine(journal, 1);
  await rm(await databaseFolder(app.profile), { recursive: true });
  await app.startAgain();
  const dialog = app.dialog('Some of what was written is missing');
  await expect(dialog).toContainText(`One entry of “${harbourTitle}” could not be read in either`);
  await expect(dialog).toContainText('A backup may still have what is missing');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
  await app.kill();

  await writeFile(journal, whole);
  await app.startAgain();
  await expectEverything(app);
});
