import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import mammoth from 'mammoth';
import { readDocx } from '../src/main/export/docx-reader.testing';
import type { App } from './app';
import { harbour, harbourTitle, sample, sampleBundle } from './files';
import { expect, test } from './test';
import { holdWork } from './work';

interface SampleAnnotation {
  readonly from: string;
  readonly to?: string;
  readonly theme: string;
  readonly note: string;
}

const folded = (text: string): string => text.replace(/\s+/g, '');

/** What of these words another program does not find in the document. */
async function missing(path: string, words: readonly string[]): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ path });
  const text = folded(value);
  return words.filter((each) => !text.includes(folded(each)));
}

/** Marks the harbour session in every way there is: noted, bare, overlapping, across paragraphs and turns. */
async function markHarbour({ transcript }: App): Promise<void> {
  await transcript.note('ninety thousand pounds, if it is done before October', 'Ask for the tender.');
  await transcript.highlight('before October. After that the price doubles', 'Evidence');
  await transcript.highlight('Nobody planned for a season', 'Challenge', 'What would it cost to put right?');
}

const marked = [
  [
    'Challenge',
    [
      'Nobody planned for a season like the last one. We had nine gales in eleven weeks and the dredger was tied up for all of them.',
      'What would it cost to put right?',
    ],
  ],
  ['Key point: Ask for the tender.', ['ninety thousand pounds, if it is done before October']],
  ['Evidence', ['before October. After that the price doubles']],
] as const;

for (const preset of ['Full annotated', 'Annotated transcript'] as const) {
  test(`${preset}: every annotation is a comment on exactly its words`, async ({ read, folder }) => {
    const app = await read(harbour);
    await markHarbour(app);
    const path = join(folder, 'briefing.docx');
    await app.exportBriefing({ preset, path });

    const { comments, commentRanges } = await readDocx(await readFile(path));
    const found = comments.map(({ id, paragraphs }) => [paragraphs.join('\n'), commentRanges.get(id)]);
    expect(found).toEqual(marked);
    const words = marked.flatMap(([, quoted]) => quoted);
    const attributions = [
      `Dr Tomas Veil, Harbour Master · ${harbourTitle}, para 5`,
      `Dr Tomas Veil, Harbour Master; Ruth Calloway, Chair · ${harbourTitle}, paras 3–4`,
    ];
    const promised = preset === 'Full annotated' ? [...words, 'Ask for the tender.', ...attributions] : words;
    expect(await missing(path, promised)).toEqual([]);
  });
}

test('the thirty annotations of a bundle are all in the document', async ({ start, folder }) => {
  const app = await start({ file: sampleBundle });
  await app.transcript.text.waitFor();
  const path = join(folder, 'sample.docx');
  await app.exportBriefing({ preset: 'Full annotated', path });
  const all: readonly SampleAnnotation[] = JSON.parse(
    await readFile(join(sampleBundle, '..', 'sample-annotations.json'), 'utf8'),
  );
  const { comments, commentRanges } = await readDocx(await readFile(path));
  expect(comments).toHaveLength(all.length);
  expect(new Set(comments.map(({ author }) => author))).toEqual(new Set(['Anna Hale']));
  const notes = comments.map(({ paragraphs }) => folded(paragraphs.join('')));
  const ranges = [...commentRanges.values()].map((words) => folded(words.join('')));
  const lost = all.filter(
    ({ from, to = from, note }) =>
      !notes.some((text) => text.endsWith(folded(note))) ||
      !ranges.some((words) => words.startsWith(folded(from)) && words.endsWith(folded(to))),
  );
  expect(lost).toEqual([]);
  expect(
    await missing(
      path,
      all.flatMap(({ from, note }) => [from, ...note.split('\n')]),
    ),
  ).toEqual([]);
});

test('highlights without a note can be left out of the comments', async ({ read, folder }) => {
  const app = await read(harbour);
  await markHarbour(app);
  await app.page.keyboard.press('Control+e');
  const dialog = app.dialog('Export to Word');
  await expect(dialog.getByText('2 of 3 highlights have no note.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Include highlights without a note as comments' }).uncheck();
  await dialog.getByRole('textbox', { name: 'Author' }).fill('Ada Marsh');
  await dialog.getByRole('textbox', { name: 'Initials' }).fill('AM');
  await dialog.getByRole('textbox', { name: 'Prepared for' }).fill('The Harbour Committee');
  await dialog.getByRole('textbox', { name: 'Handling line' }).fill('For Members and staff');
  await app.answerSaveDialog(join(folder, 'chosen without an ending'));
  await dialog.getByRole('button', { name: 'Save as Word document' }).click();
  const path = join(folder, 'chosen without an ending.docx');
  await expect(dialog.getByRole('status')).toHaveText(`Saved as “${basename(path)}”.`);
  const { comments, parts } = await readDocx(await readFile(path));
  expect(comments).toMatchObject([{ author: 'Ada Marsh', initials: 'AM' }]);
  expect(
    [...parts]
      .filter(([name]) => name.includes('header'))
      .some(([, xml]) => xml.includes('For Members and staff')),
  ).toBe(true);
  expect(await missing(path, ['The Harbour Committee'])).toEqual([]);
});

test('after saving, the document is shown in its folder and opened', async ({ read, folder }) => {
  const app = await read(harbour);
  const path = join(folder, 'briefing.docx');
  const asked = await app.main.evaluateHandle(({ shell }) => {
    const seen: string[] = [];
    shell.showItemInFolder = (shown) => void seen.push(`show ${shown}`);
    shell.openPath = async (opened) => {
      seen.push(`open ${opened}`);
      return '';
    };
    return seen;
  });
  await app.startExport({ preset: 'Full annotated', path });
  await app.button('Show in folder').click();
  await app.button('Open').click();
  await expect.poll(() => asked.jsonValue()).toEqual([`show ${path}`, `open ${path}`]);
});

test('writing shows its progress and can be cancelled, and the old file stays', async ({ read, folder }) => {
  const app = await read(harbour);
  const path = join(folder, 'briefing.docx');
  await writeFile(path, 'what stood here before');
  const release = await holdWork(app);
  await app.startExport({ preset: 'Full annotated', path });
  const dialog = app.dialog('Export to Word');
  await expect(dialog.getByRole('progressbar', { name: 'Writing the Word document' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Save as Word document' })).toBeVisible();
  await release();
  expect(await readFile(path, 'utf8')).toBe('what stood here before');
  expect(await readdir(folder)).toEqual(['briefing.docx']);
});

test('a document that cannot be written says why, and the old one stays', async ({ read, folder }) => {
  const app = await read(harbour);
  const dialog = app.dialog('Export to Word');
  const problem = dialog.getByRole('alert');
  const say = async (path: string, sentence: string) => {
    await app.startExport({ preset: 'Full annotated', path });
    await expect(problem).toHaveText(sentence);
    await app.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };

  const open = join(folder, 'briefing.docx');
  await writeFile(open, 'open in Word');
  await writeFile(join(folder, '~$iefing.docx'), 'owner');
  await say(
    open,
    '“briefing.docx” is open in another program and was left as it was. Close it there and save again, or choose another name.',
  );
  expect(await readFile(open, 'utf8')).toBe('open in Word');

  await writeFile(join(folder, 'file'), '');
  await say(
    join(folder, 'file', 'briefing.docx'),
    '“briefing.docx” was not written, because its folder is not there. Choose another folder.',
  );
  await say(
    join(folder, 'gone', 'briefing.docx'),
    '“briefing.docx” was not written, because its folder is not there. Choose another folder.',
  );

  // Where nobody may write: root is held back by no permission, but no one makes files in the kernel's own folder.
  const closed = join(folder, 'closed');
  await mkdir(closed);
  await chmod(closed, 0o500);
  const readOnly = process.getuid?.() === 0 ? '/sys/kernel' : closed;
  await say(
    join(readOnly, 'briefing.docx'),
    '“briefing.docx” could not be written, because its folder or the file itself is read-only. Choose another folder or name.',
  );
});

test('closing the save dialog goes back to the choices', async ({ read }) => {
  const app = await read(harbour);
  await app.page.keyboard.press('Control+e');
  await app.answerSaveDialog(null);
  await app.button('Save as Word document').click();
  await expect(app.button('Save as Word document')).toBeVisible();
});

test('a copy opened on another machine has the same annotations', async ({ read, start, folder }) => {
  const app = await read(sample);
  await app.transcript.note('people will quote it', 'Ask for sources.');
  await app.transcript.highlight('a wet Tuesday', 'Context');
  await app.transcript.highlight('Please do. David', 'Follow up', 'Do we know what the county spends?');
  const marks = await app.transcript.marks().allTextContents();
  const path = join(folder, 'copy.despatch');
  await app.answerSaveDialog(path);
  await app.page.keyboard.press('Control+s');
  await app.dialog('Save a copy').getByRole('button', { name: 'Save…' }).click();
  await expect(
    app.page.getByRole('status').filter({ hasText: 'Saved a copy as copy.despatch.' }),
  ).toBeVisible();
  await app.quit();

  const other = await start();
  await other.openTranscript(path);
  await expect(other.transcript.marks()).toHaveText(marks);
  await expect(other.transcript.card('Key point, ¶2')).toContainText('Ask for sources.');
  await other.restart();
  await expect(other.transcript.marks()).toHaveText(marks);
});
