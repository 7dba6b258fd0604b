import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocx } from '../src/main/export/docx-reader.testing';
import {
  bold,
  commented,
  commentParts,
  paragraph,
  plain,
  run,
  type WordFile,
  wordPart,
  writeWord,
} from '../src/main/import/formats/docx/word-files.testing';
import { expect, test } from './test';

/** A transcript as it comes back from a colleague, with two comments and a highlight. */
const marked: WordFile = {
  body: [
    paragraph(run('Who pays for the walls?'), 'Titel'),
    paragraph(
      bold('Lucy Thorne: ') + run('The county pays ') + commented(0, run('for all of it')) + run('.'),
    ),
    paragraph(
      bold('Tom Reed: ') + run('Nobody pays at all', '<w:highlight w:val="yellow"/>') + run(' since March.'),
    ),
    paragraph(commented(2, bold('Lucy Thorne: ')) + run('I was told otherwise.')),
    plain('Twice.'),
  ].join(''),
  parts: {
    ...commentParts([
      { author: 'Ada Brook', date: '2024-06-05T09:30:00Z', paragraphs: ['Ask for the figures.'] },
      { author: 'Noor Haddad', paragraphs: ['Asked.'], answers: 0 },
      { author: 'Noor Haddad', paragraphs: ['By whom?'] },
    ]),
    'word/footer1.xml': wordPart('ftr', plain('Draft of the county')),
  },
};

test('a Word transcript comes with the comments and highlights of those who read it before', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'walls.docx');
  await writeFile(file, await writeWord(marked));
  const app = await start({ file });
  const { review, transcript } = app;
  await expect(review.title).toHaveValue('Who pays for the walls?');
  await expect(app.page.getByRole('combobox', { name: 'Read as' })).toHaveValue('docx');
  await expect(review.screen).toContainText('3 comments and highlights in the file will be added.');
  await expect(review.screen).toContainText('Running heads and page numbers');
  await expect(review.screen).toContainText('Draft of the county');
  await app.addTranscript();
  await expect(transcript.card('Context, ¶1')).toContainText('Ask for the figures.');
  await expect(transcript.card('Context, ¶1')).toContainText('Noor Haddad: Asked.');
  // It was on the label, which nobody said.
  await expect(transcript.card('Context, ¶3')).toContainText('By whom?');
  await expect(transcript.marks('for all of it')).toBeVisible();
  await expect(transcript.marks('Nobody pays at all')).toHaveAttribute('aria-description', 'Yellow');

  // Whose it is stands on the card, and the list is narrowed to one of them.
  await expect(transcript.card('Context, ¶1').getByText('Ada Brook', { exact: true })).toBeVisible();
  await app.menu('all-notes');
  const notes = app.dialog('All notes');
  await notes.getByLabel('Author').selectOption('Noor Haddad');
  await expect(notes.getByText('1 highlight shown')).toBeVisible();
  await expect(notes.getByText('“By whom?”')).toBeVisible();
  await app.page.keyboard.press('Escape');

  const path = join(folder, 'briefing.docx');
  await app.exportBriefing({ preset: 'Annotated transcript', path });
  const { comments } = await readDocx(await readFile(path));
  expect(comments.map(({ author, paragraphs }) => [author, paragraphs.join('\n')])).toEqual([
    ['Ada Brook', 'Context: Ask for the figures.\nNoor Haddad: Asked.'],
    ['Author not named', 'Yellow'],
    ['Noor Haddad', 'Context: By whom?'],
  ]);
});
