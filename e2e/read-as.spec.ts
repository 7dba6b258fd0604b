import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './test';

const talk = `# A talk on harbours

**Ann Hill:** Good *morning*, everybody.

**Tom Bell:** And to you.
`;

test('a file that was read as something else than it is can be read again, in the review', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'talk.md');
  await writeFile(file, talk);
  const app = await start({ file });
  const { review } = app;
  const readAs = review.screen.getByRole('combobox', { name: 'Read as' });
  await expect(readAs).toHaveValue('markdown');
  await expect(readAs).toHaveAccessibleDescription(/^Very likely, by what is in it\./);
  await readAs.selectOption('Plain text');
  await expect(review.preview).toContainText('**Ann Hill:** Good *morning*, everybody.');
  await expect(readAs).toHaveValue('text');

  // What was said meanwhile is not given up without a word.
  await review.title.fill('Harbours');
  await review.title.press('Enter');
  await readAs.selectOption('Markdown');
  const question = app.dialog('Read the file again as something else?');
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(readAs).toHaveValue('text');
  await readAs.selectOption('Markdown');
  await question.getByRole('button', { name: 'Read again' }).click();
  await expect(readAs).toHaveValue('markdown');
  await expect(review.title).toHaveValue('A talk on harbours');
  await app.addTranscript();
  await expect(app.transcript.paragraph(1)).toHaveText('Good morning, everybody.');
});
