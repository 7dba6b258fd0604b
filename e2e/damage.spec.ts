import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { cutOff, type Damage, damages, databaseFolder, fillTable, logOf, tornBy } from './damage';
import { harbour, harbourTitle } from './files';
import { expect, test } from './test';

const marked = ['forty centimetres', 'The bar moves', 'ninety thousand pounds'];
const note = 'Ask for the tender.';

/** A profile in which something was marked and noted; each test damages a copy of it. */
async function seed(app: App, { withTable }: { readonly withTable: boolean }): Promise<string> {
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.highlight('The bar moves', 'Context');
  await app.transcript.note('ninety thousand pounds', note);
  if (withTable) await fillTable(app);
  await app.quit();
  return app.profile;
}

const copyOf = async (profile: string, folder: string, name: string) => {
  const copy = join(folder, name.replaceAll(' ', '-'));
  await cp(profile, copy, { recursive: true, filter: (path) => !/\/Singleton\w+$/.test(path) });
  return copy;
};

const mended = (app: App) => app.page.getByText(/Nothing is missing\.$/);

async function expectEverything(app: App): Promise<void> {
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
  await expect(app.transcript.marks()).toHaveCount(marked.length);
  expect((await app.transcript.marks().allTextContents()).sort()).toEqual([...marked].sort());
  await expect(app.transcript.card('Key point, ¶5')).toContainText(note);
  await expect(app.page.getByRole('alert')).toHaveCount(0);
}

async function expectListed(app: App): Promise<void> {
  await app.page.keyboard.press('Control+l');
  await expect(app.page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem')).toHaveCount(1);
}

/** What Chromium and Dexie say of a database that is damaged. */
const complaints = /console: .*(Dexie|database|Transaction|IDB)/;

for (const isLong of [false, true])
  test(`a log torn by a kill never empties the library${isLong ? ', with a table @long' : ''}`, async ({
    read,
    start,
    folder,
  }) => {
    const profile = await seed(await read(harbour), { withTable: isLong });
    for (const cut of tornBy) {
      const copy = await copyOf(profile, folder, `torn-${cut}`);
      await cutOff(await logOf(await databaseFolder(copy)), cut);
      const app = await start({ profile: copy });
      app.expectTrouble(complaints);
      for (const launch of [1, 2, 3]) {
        await test.step(`${cut} bytes, start ${launch}`, () => expectEverything(app));
        if (launch === 3) await expectListed(app);
        await app.quit();
        if (launch < 3) await app.startAgain();
      }
    }
  });

async function survive(app: App, damage: Damage): Promise<void> {
  app.expectTrouble(complaints);
  const sentences: number[] = [];
  for (const launch of [1, 2, 3]) {
    await test.step(`${damage.name}, start ${launch}`, () => expectEverything(app));
    sentences.push(await mended(app).count());
    if (launch === 3) await expectListed(app);
    await app.quit();
    if (launch < 3) await app.startAgain();
  }
  console.log(damage.name, sentences);
  expect.soft(sentences, damage.name).toEqual([sentences[0], 0, 0]);
}

const inCi = ['MANIFEST deleted', '4 KB of zeros in the log'];

test('two kinds of damage to the database are mended', async ({ read, start, folder }) => {
  const profile = await seed(await read(harbour), { withTable: false });
  for (const damage of damages.filter(({ name }) => inCi.includes(name))) {
    const copy = await copyOf(profile, folder, damage.name);
    await damage.harm(await databaseFolder(copy));
    await survive(await start({ profile: copy }), damage);
    await rm(copy, { recursive: true });
  }
});

test('every kind of damage to the database is mended @long', async ({ read, start, folder }) => {
  const small = await seed(await read(harbour), { withTable: false });
  const large = await seed(await read(harbour), { withTable: true });
  for (const damage of damages) {
    const copy = await copyOf(damage.needsTable ? large : small, folder, damage.name);
    await damage.harm(await databaseFolder(copy));
    await survive(await start({ profile: copy }), damage);
    await rm(copy, { recursive: true });
  }
});
