import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { App } from './app';
import { expect, test } from './test';

/** Words that nothing else on the machine holds; the second stands in a transcript and is searched for. */
const typed = 'Zwergfalke quittenbaum am Pfingstmontag';
const spoken = 'xylographentreffen';

/** What holds people's words, and is meant to. */
const dataFiles = ['journal', 'backups', 'IndexedDB'];

/** Where a profile's files hold any of these words, as UTF-8 or UTF-16, plain or in base64. */
async function placesOf(profile: string, words: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path);
      const texts = [bytes, ...base64In(bytes)];
      const needles = words.flatMap((each) => [Buffer.from(each), Buffer.from(each, 'utf16le')]);
      const isIn = texts.some((text) => needles.some((needle) => text.includes(needle)));
      return isIn ? [relative(profile, path)] : [];
    }),
  );
  return found.flat();
}

/** What stands in base64 in a file: the journal's lines hold the bytes of each Change so. */
function base64In(bytes: Buffer): readonly Buffer[] {
  const runs = bytes.toString('latin1').match(/[A-Za-z0-9+/]{40,}/g) ?? [];
  return runs.map((run) => Buffer.from(run, 'base64'));
}

async function useEverything(app: App, folder: string): Promise<void> {
  await app.transcript.dragOver('the first gale');
  await app.page.keyboard.press('n');
  await app.page.keyboard.insertText(typed);
  await app.page.keyboard.press('Escape');
  await app.transcript.saved.waitFor();
  await app.page.keyboard.press('Control+f');
  await app.page.keyboard.insertText(spoken);
  await app.page.keyboard.press('Escape');
  await app.exportBriefing({ preset: 'Full annotated', path: join(folder, 'briefing.docx') });
  await app.openTranscript(join(folder, `${spoken}.txt`));
  await expect(app.page.getByRole('alert')).toContainText('could not be found');
  await app.button('Library').click();
  await app.page.getByRole('searchbox').fill(spoken);
}

test('a note and a transcript are nowhere in the profile but in its data files', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'session.txt');
  await writeFile(file, `Chair: Good morning.\n\nWitness: We had the first gale at the ${spoken} in May.\n`);
  const app = await start({ file });
  await app.addTranscript();
  await useEverything(app, folder);
  await app.quit();
  await app.startAgain();
  await app.quit();
  const places = await placesOf(app.profile, [typed, spoken]);
  const tops = places.map((path) => path.split(sep)[0] ?? '');
  expect(places.filter((_, index) => !dataFiles.includes(tops[index] ?? ''))).toEqual([]);
  // The search itself finds what is there: the transcript, and the note in the journal.
  expect(tops).toContain('journal');
  expect(await placesOf(app.profile, [typed])).toContainEqual(expect.stringMatching(/^journal.*journal$/));
});
