import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocx } from '../src/main/export/docx-reader.testing';
import { expect, test } from './test';
import { killWorkUnderWay } from './work';

/** Turns of fifty words each, after a title of their own. */
const talk = (turns: number) =>
  `A long day\n\n${Array.from(
    { length: turns },
    (_, at) =>
      `${at % 2 ? 'Ash' : 'Birch'}: On point ${at} we heard that ${'the wall was walked again, '.repeat(9)}.`,
  ).join('\n\n')}\n`;

/** So much that they take seconds to read, and to write, and are still under way when they are killed. */
const [muchToRead, muchToWrite] = [60_000, 2_000];

test('work that is killed half way ends in one sentence, and the next one works @long', async ({
  start,
  folder,
}) => {
  const [file, longer] = [join(folder, 'day.txt'), join(folder, 'week.txt')];
  await writeFile(file, talk(muchToWrite));
  await writeFile(longer, talk(muchToRead));
  const app = await start();
  const reader = await killWorkUnderWay(app);
  await app.openTranscript(longer);
  await expect(app.page.getByRole('alert')).toHaveText(
    /^“week\.txt” could not be read within the time and memory allowed for one file\. If it is long, divide it into parts and open each;/,
  );
  expect(await reader.jsonValue()).toHaveLength(1);
  await app.button('Dismiss').click();
  await app.openTranscript(file);
  await app.addTranscript();
  await app.transcript.note('On point 1 we heard', 'Which wall?');
  await expect(app.transcript.saved).toBeVisible();

  const path = join(folder, 'briefing.docx');
  await writeFile(path, 'what stood here before');
  const writer = await killWorkUnderWay(app);
  await app.startExport({ preset: 'Full annotated', path });
  const dialog = app.dialog('Export to Word');
  await expect(dialog.getByRole('alert')).toHaveText(
    '“briefing.docx” could not be written. Try again, or choose another folder or name.',
  );
  expect(await writer.jsonValue()).toHaveLength(1);
  expect(await readFile(path, 'utf8')).toBe('what stood here before');
  expect((await readdir(folder)).sort()).toEqual(['briefing.docx', 'day.txt', 'week.txt']);
  await app.page.keyboard.press('Escape');
  await app.exportBriefing({ preset: 'Full annotated', path });
  const { comments } = await readDocx(await readFile(path));
  expect(comments.map(({ paragraphs }) => paragraphs.join('\n'))).toEqual(['Key point: Which wall?']);
});
