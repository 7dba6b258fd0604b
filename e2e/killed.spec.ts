import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Doc } from 'yjs';
import { readManifests } from '../src/main/journal/backup/backup-files';
import { type AnnotationId, themeId } from '../src/shared/id';
import { annotationsMap, setTheme } from '../src/shared/notebook/transcript-notebook';
import type { App, StartOptions } from './app';
import { atAnotherDesk } from './colleague';
import { harbour, harbourTitle, sampleBundle } from './files';
import { addSecret, backUp, pressErase, secretIn, secretTitle } from './secret';
import { copyProfile, expectEverything, seed } from './seeded-profile';
import { expect, test } from './test';

const kills = 10;

/** Something that a person starts with one press of a button and that takes a while. */
interface Doing {
  readonly profile: string;
  /** Up to the press of the button. */
  readonly press: (app: App) => Promise<void>;
  /** Resolves when it is over. */
  readonly over: (app: App) => Promise<void>;
  /** What the next start has to show, and how it turned out, in a word. */
  readonly look: (app: App) => Promise<string>;
}

/**
 * Does it once to its end, then in ten copies of the profile that are killed at random moments after the press, one in
 * each tenth of the time that it took. Answers how often it turned out how.
 */
async function killTenTimes(
  { profile, press, over, look }: Doing,
  { start, folder }: { readonly start: (options: StartOptions) => Promise<App>; readonly folder: string },
): Promise<Readonly<Record<string, number>>> {
  const outcomes: Record<string, number> = {};
  const once = async (name: string, end: (app: App) => Promise<void>) => {
    const copy = await copyProfile(profile, folder, name);
    const app = await start({ profile: copy });
    await press(app);
    await end(app);
    await app.startAgain();
    const outcome = await look(app);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    await rm(copy, { recursive: true });
  };
  let took = 0;
  await once('whole', async (app) => {
    const begun = performance.now();
    await over(app);
    took = performance.now() - begun;
    await app.quit();
  });
  for (let kill = 0; kill < kills; kill += 1)
    await test.step(`kill ${kill + 1}`, () =>
      once(`kill ${kill + 1}`, async (app) => {
        await delay(((kill + Math.random()) * took) / kills);
        await app.kill();
      }));
  console.log(`${kills} kills over ${Math.round(took)} ms:`, outcomes);
  return outcomes;
}

const openFirst = (app: App) =>
  app.page
    .getByRole('list', { name: 'Transcripts' })
    .getByRole('button', { name: /^Dredging/ })
    .first()
    .click();

test('erasing that is killed at ten moments leaves nothing, and all of the other transcript @long', async ({
  read,
  start,
  folder,
}) => {
  const app = await read(harbour);
  await seed(app);
  await addSecret(app, folder);
  expect(await backUp(app)).toBe(true);
  await app.transcript.highlight('did not say', 'Challenge');
  expect(await backUp(app)).toBe(true);
  await app.quit();
  const outcomes = await killTenTimes(
    {
      profile: app.profile,
      press: async (pressed) => {
        await expect(pressed.page).toHaveTitle(`${secretTitle} · Despatch`);
        await pressErase(pressed);
      },
      over: (pressed) => pressed.page.getByText(/^Erased, from every backup too\./).waitFor(),
      look: async (again) => {
        await openFirst(again);
        await expectEverything(again);
        await again.quit();
        return (await secretIn(again.profile)).length === 0
          ? 'erased'
          : (await secretIn(again.profile)).join();
      },
    },
    { start, folder },
  );
  expect(outcomes).toEqual({ erased: kills + 1 });
});

test('restoring that is killed at ten moments is done whole or not at all @long', async ({
  read,
  start,
  folder,
}) => {
  const app = await read(harbour);
  await app.transcript.note('forty centimetres', 'From before.');
  await expect(app.transcript.saved).toBeVisible();
  expect(await backUp(app)).toBe(true);
  await app.transcript.note('The bar moves', 'From after.');
  await expect(app.transcript.saved).toBeVisible();
  await app.quit();
  const outcomes = await killTenTimes(
    {
      profile: app.profile,
      press: async (pressed) => {
        await pressed.menu('backups');
        await pressed
          .dialog('Backups')
          .getByRole('button', { name: /^Restore the backup/ })
          .click();
        const sure = pressed.dialog('Restore this backup?');
        await sure.getByRole('button', { name: 'Restore' }).click();
      },
      over: (pressed) => pressed.page.getByText(/^Everything is as it was at/).waitFor(),
      look: async (again) => {
        await expect(again.page).toHaveTitle(`${harbourTitle} · Despatch`);
        await expect(again.transcript.notes.getByText('From before.')).toBeVisible();
        const marks = await again.transcript.marks().count();
        await again.quit();
        const backups = await readManifests(join(again.profile, 'backups'));
        if (marks === 1) expect(backups.map(({ reason }) => reason)).toContain('before-restoring');
        return marks === 1 ? 'restored' : 'as before';
      },
    },
    { start, folder },
  );
  expect(Object.keys(outcomes).filter((outcome) => outcome !== 'as before')).toEqual(['restored']);
});

function changeEveryTheme(notebook: Doc): void {
  for (const id of annotationsMap(notebook).keys())
    setTheme(notebook, id as AnnotationId, themeId('challenge'), 1);
}

test('joining that is killed at ten moments is done whole or not at all @long', async ({ start, folder }) => {
  const app = await start({ file: sampleBundle });
  await app.transcript.text.waitFor();
  await app.transcript.note('the villages at the end of the line', 'Typed here.');
  await expect(app.transcript.saved).toBeVisible();
  await app.quit();
  const bundle = join(folder, 'anna.despatch');
  await atAnotherDesk(sampleBundle, changeEveryTheme, bundle);
  const outcomes = await killTenTimes(
    {
      profile: app.profile,
      press: async (pressed) => {
        await pressed.transcript.text.waitFor();
        await pressed.openTranscript(bundle);
        await pressed
          .dialog(/^Join the notes of /)
          .getByRole('button', { name: 'Join', exact: true })
          .click();
      },
      over: async (pressed) => {
        await pressed.button('Show report').waitFor();
        await expect(pressed.transcript.saved).toBeVisible();
      },
      look: async (again) => {
        const { notes } = again.transcript;
        await expect(notes.getByText('Typed here.')).toBeVisible();
        const theirs = await notes.getByRole('article', { name: /^Challenge, / }).count();
        const all = await notes.getByRole('article').count();
        await again.quit();
        if (theirs === all - 1) return 'joined';
        return theirs === 3 ? 'as before' : `${theirs} of ${all} are challenges`;
      },
    },
    { start, folder },
  );
  expect(Object.keys(outcomes).filter((outcome) => outcome !== 'as before')).toEqual(['joined']);
});
