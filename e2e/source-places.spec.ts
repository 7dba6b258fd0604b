import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocx } from '../src/main/export/docx-reader.testing';
import { hansardPage } from './files';
import { expect, test } from './test';

test('what is marked in a debate is cited by its column, in the margin, aloud, copied and in Word', async ({
  start,
  folder,
}) => {
  const app = await start({ file: hansardPage });
  const { page, transcript } = app;
  await app.addTranscript();
  await expect(transcript.paragraph(1)).toHaveAttribute('data-place', 'c729');
  // Past the heading and the time above the speech.
  for (const key of ['j', 'j', 'j', '2']) await page.keyboard.press(key);
  await expect(transcript.card('Evidence, c729, ¶1')).toBeVisible();
  await expect(page.getByText('Highlighted as Evidence, c729, paragraph 1').first()).toBeAttached();
  await transcript.card('Evidence, c729, ¶1').getByRole('button', { name: 'Copy' }).click();
  const copied = await app.main.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Lucy Thorne, Small Harbours, ');
  expect(copied).toContain('28 March 2023, c729, para 1');

  const path = join(folder, 'harbours.docx');
  await app.exportBriefing({ preset: 'Full annotated', path });
  const texts = (await readDocx(await readFile(path))).paragraphs.map(({ text }) => text);
  expect(texts.filter((text) => text.endsWith('28 March 2023, c729, para 1'))).toHaveLength(1);
  expect(texts).toContain('Lucy Thorne (Wexcombe) (Con)\u2002c729');
});
