import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paragraph, plain, run, table, writeWord } from '../src/main/import/formats/docx/word-files.testing';
import { expect, test } from './test';

/** Names that no rule of ours would take for names. */
const minutes = (title: string) =>
  `# ${title}\n\n**floor manager** We walked the whole line of the wall.\n\nNote: all of it.\n\n**second voice** And at the end?\n\n**floor manager** A gate.\n`;

test('names taught to be in bold are taken so in the next file of its kind', async ({ start, folder }) => {
  const [first, second] = [join(folder, 'walls.md'), join(folder, 'gates.md')];
  await writeFile(first, minutes('The walls'));
  await writeFile(second, minutes('The gates'));
  const app = await start({ file: first });
  const { review } = app;
  const names = review.speakers.getByRole('combobox', { name: 'Names are' });
  await expect(names.getByRole('option')).toHaveText([
    'as found',
    'in bold',
    'in headings',
    'before a colon',
  ]);
  await names.selectOption('in bold');
  const inBold = [
    ['floor manager', '2 turns'],
    ['second voice', '1 turn'],
  ];
  await expect.poll(() => review.outcome()).toEqual(inBold);
  await app.addTranscript();

  await app.openTranscript(second);
  const told = review.speakers.getByRole('status');
  await expect(told).toHaveText('Names taken from words in bold, as you taught it for files like this.');
  await expect.poll(() => review.outcome()).toEqual(inBold);
  await review.speakers.getByRole('button', { name: 'Take them as found' }).click();
  await expect(names).toHaveValue('as-found');
  await expect(told).toHaveCount(0);
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => review.outcome()).toEqual(inBold);
  await app.addTranscript();
  await app.menu('correct-transcript');
  await expect(names).toHaveValue('bold');
  await expect.poll(() => review.outcome()).toEqual(inBold);
});

/** A table as a note-taker makes it: when, by whom, what. */
const minuted = (title: string) =>
  writeWord({
    body: [
      paragraph(run(title), 'Titel'),
      table(
        [
          ['09:30', 'floor manager', 'We walked the whole line of the wall.'],
          ['', '', 'All of it.'],
          ['09:34', 'second voice', 'And at the end?'],
          ['09:35', 'floor manager', 'A gate.'],
        ].map((row) => row.map((cell) => plain(cell))),
      ),
    ].join(''),
  });

test('a column taught to hold the names gives each the rest of the row', async ({ start, folder }) => {
  const [first, second] = [join(folder, 'walls.docx'), join(folder, 'gates.docx')];
  await writeFile(first, await minuted('The walls'));
  await writeFile(second, await minuted('The gates'));
  const app = await start({ file: first });
  const { review, transcript } = app;
  const names = review.speakers.getByRole('combobox', { name: 'Names are' });
  await names.selectOption('in the second column of tables');
  const inColumn = [
    ['floor manager', '2 turns'],
    ['second voice', '1 turn'],
  ];
  await expect.poll(() => review.outcome()).toEqual(inColumn);
  await app.addTranscript();
  await expect(transcript.paragraph(1)).toHaveText('We walked the whole line of the wall.');
  await expect(transcript.paragraph(2)).toHaveText('All of it.');

  await app.openTranscript(second);
  await expect(review.speakers.getByRole('status')).toHaveText(
    'Names taken from the second column, as you taught it for files like this.',
  );
  await expect.poll(() => review.outcome()).toEqual(inColumn);
});
