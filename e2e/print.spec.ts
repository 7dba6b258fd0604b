import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { makeMaterial, writeMaterial } from '../bench/material/files';
import { readBundle } from '../src/main/import/formats/bundle';
import { openDoc } from '../src/shared/notebook/doc';
import { projectNotebook } from '../src/shared/notebook/transcript-notebook';
import type { App } from './app';
import { sampleBundle } from './files';
import { expect, test } from './test';

const run = promisify(execFile);

/** Chooses what to print, and gives the words that come out on paper, without any white space. */
async function print(app: App, choice: string, path: string): Promise<string> {
  const { page } = app;
  // The system's dialog is nobody's to answer here: the paper is a PDF of what it would have been given.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Control+p');
  const dialog = app.dialog('Print');
  await dialog.getByRole('radio', { name: choice }).check();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('body[data-printed]').waitFor({ timeout: 60_000 });
  const pdf = await app.main.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const bytes = await window?.webContents.printToPDF({ pageSize: 'A4' });
    return bytes?.toString('base64') ?? '';
  });
  await writeFile(path, Buffer.from(pdf, 'base64'));
  // Taken down again once the printer has it.
  await expect(page.locator('body > article')).toHaveCount(0);
  await page.evaluate(() => document.body.removeAttribute('data-printed'));
  const { stdout } = await run('pdftotext', [path, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.replace(/\s/g, '');
}

const solid = (words: string) => words.replace(/\s/g, '');

function notesIn(update: Uint8Array): readonly string[] {
  return [...projectNotebook(openDoc([update])).annotations.values()]
    .map(({ note }) => solid(note))
    .filter((note) => note !== '');
}

const both = 'Transcript with highlights and notes';

test('a transcript is printed to its last paragraph with every note, and its notes alone', async ({
  start,
  folder,
}) => {
  const read = await readBundle(await readFile(sampleBundle), basename(sampleBundle));
  const notes = read.ok ? notesIn(read.value.transcripts[0]?.notebook ?? new Uint8Array()) : [];
  expect(notes).toHaveLength(24);
  const app = await start({ file: sampleBundle });
  const { page, transcript } = app;
  await transcript.card('Key point, ¶4').waitFor();
  await app.menu('speakers');
  await page.getByRole('textbox', { name: 'Party of Margaret Ashdown' }).fill('Labour');
  await page.keyboard.press('Escape');
  await app.menu('scheme-dark');
  await page.keyboard.press('Control+End');
  await expect(transcript.paragraph(51)).toBeInViewport();
  const last = solid((await transcript.paragraph(51).textContent()) ?? '');

  const whole = await print(app, both, join(folder, 'whole.pdf'));
  expect(whole).toContain(last.slice(0, 40));
  expect(whole).toContain('¶51');
  expect(whole).toContain('MargaretAshdown(Labour),');
  expect(notes.filter((note) => !whole.includes(note))).toEqual([]);
  expect(whole, 'no button goes on paper').not.toContain('ExporttoWord');
  await expect(transcript.paragraph(51), 'and the page is where it was').toBeInViewport();

  const alone = await print(app, 'Notes alone', join(folder, 'notes.pdf'));
  expect(notes.filter((note) => !alone.includes(note))).toEqual([]);
  expect(alone).not.toContain('¶51');
});

test('100,000 words with 2,000 highlights are printed to the last @long', async ({ start, folder }) => {
  test.setTimeout(300_000);
  const material = makeMaterial(100_000, 2_000);
  const bundle = join(folder, 'large.despatch');
  await writeMaterial(bundle, material);
  const app = await start({ file: bundle });
  await app.transcript.text.waitFor();
  const printed = await print(app, both, join(folder, 'large.pdf'));
  const missing = material.transcript.paragraphs.filter(
    ({ number }) => !printed.includes(`¶${number ?? ''}`),
  );
  expect(missing).toEqual([]);
  const last = material.transcript.paragraphs.at(-1)?.text ?? '';
  expect(printed).toContain(solid(last).slice(0, 20));
  expect(notesIn(material.notebookUpdate).filter((note) => !printed.includes(note))).toEqual([]);
});
