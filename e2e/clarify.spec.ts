import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocx } from '../src/main/export/docx-reader.testing';
import { projectClarifications, setClarifiedWords } from '../src/shared/notebook/clarification-entries';
import type { App } from './app';
import { atAnotherDesk } from './colleague';
import { harbour } from './files';
import { expect, test } from './test';

const printed =
  'About ninety thousand pounds, if it is done before October. After that the price doubles, because the work has to wait for slack water.';

const dialogOf = (app: App) => app.dialog('Correct mishearing');
const bracketOf = (app: App, words: string) =>
  app.transcript.text.getByRole('note', { name: `Clarification: ${words}`, exact: true });
const said = (app: App) => dialogOf(app).getByRole('textbox', { name: 'What was said' });

/** Selects words with the mouse and says what was said in place of them. */
async function clarify(app: App, words: string, was: string): Promise<void> {
  await app.transcript.dragOver(words);
  await app.transcript.toolbar.getByRole('button', { name: 'Correct mishearing…' }).click();
  await expect(dialogOf(app).getByText(words, { exact: true })).toBeVisible();
  await expect(said(app)).toBeFocused();
  await app.page.keyboard.type(was);
  await app.page.keyboard.press('Enter');
  await expect(dialogOf(app)).toBeHidden();
}

test('a mishearing is corrected in brackets, on screen and in Word, and the words as printed are kept', async ({
  read,
  folder,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await transcript.highlight('the work has to wait for slack water', 'Evidence');
  await clarify(app, 'slack water', 'slack tide');
  await expect(bracketOf(app, 'slack tide')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'Clarified as slack tide, paragraph 5' }),
  ).toBeAttached();

  expect(await transcript.paragraph(5).evaluate((element) => element.textContent)).toBe(printed);

  await page.keyboard.press('Control+z');
  await expect(bracketOf(app, 'slack tide')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await bracketOf(app, 'slack tide').click();
  await expect(said(app)).toHaveValue('slack tide');
  await said(app).fill('[low water]');
  await page.keyboard.press('Enter');
  await expect(bracketOf(app, 'low water')).toBeVisible();

  // What was said is found like what is printed, here and across the library.
  await transcript.text.focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('low water');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect(bracketOf(app, 'low water')).toHaveAttribute('data-found', 'current');
  await expect(bracketOf(app, 'low water')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(bracketOf(app, 'low water')).not.toHaveAttribute('data-found');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('low water');
  const row = page.getByRole('button', { name: /^Clarification ?¶5/ });
  await expect(row).toHaveText(/slack water \[low water\]$/);
  await row.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect(bracketOf(app, 'low water')).toHaveAttribute('data-found', 'current');
  await page.keyboard.press('Escape');

  const path = join(folder, 'briefing.docx');
  await app.exportBriefing({ preset: 'Full annotated', path });
  const { paragraphs } = await readDocx(await readFile(path));
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toContain('“the work has to wait for slack water [low water]”');
  expect(texts).toContain(`${printed.slice(0, -1)} [low water]. [1]`);
});

/** What would go on paper, in words. */
async function printedWords(app: App, choice: string): Promise<string> {
  const { page } = app;
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = document.querySelector('body > article')?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.keyboard.press('Control+p');
  await app.dialog('Print').getByRole('radio', { name: choice }).check();
  await app.dialog('Print').getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('body[data-printed]').waitFor();
  return page.evaluate(() => {
    const words = document.body.dataset.printed ?? '';
    delete document.body.dataset.printed;
    return words;
  });
}

test('a clarification is reached by keys, copied, listed, printed, and told by the history @long', async ({
  read,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  // A key that can do nothing says so, shows it, and takes it down again by itself or with Escape.
  const refused = page.getByText('Select the words that were misheard first.');
  const shown = refused.and(page.locator(':not([role=status])'));
  await page.keyboard.press('Control+Alt+b');
  await expect(refused.and(page.getByRole('status'))).toHaveCount(1);
  await expect(shown).toBeVisible();
  await expect(shown).toHaveCount(0);
  await page.keyboard.press('Control+Alt+b');
  await expect(shown).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0, { timeout: 2_000 });
  await transcript.note('wait for slack water', 'Until when?');
  // The highlight that one is at is cut: each piece leads to its note, and is shown as the one that keys act on.
  await transcript.note('cost to put right', 'To whom?');
  await clarify(app, 'put', 'set');
  for (const piece of ['cost to', 'put', 'right']) {
    await expect(transcript.marks(piece)).toHaveAttribute('aria-details', /./);
    await expect(transcript.marks(piece)).toHaveAttribute('data-active');
  }
  await page.keyboard.press('Control+z');
  await clarify(app, 'slack water', 'low water');

  // With the caret at it, by keys; Esc leaves it as it was, and the caret goes over the bracket as if it were not there.
  await page.keyboard.press('Control+Alt+b');
  await expect(said(app)).toHaveValue('low water');
  await said(app).fill('something else');
  await page.keyboard.press('Escape');
  await expect(bracketOf(app, 'low water')).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => transcript.selectedWords()).toBe('.');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => transcript.selectedWords()).toBe('r');

  // Words alone are copied as printed; with their reference goes the bracket.
  await transcript.dragOver('to wait for slack water.');
  await page.keyboard.press('Control+c');
  await expect.poll(() => app.clipboard()).toBe('to wait for slack water.');
  await page.keyboard.press('Control+Shift+c');
  await expect.poll(() => app.clipboard()).toContain('“to wait for slack water [low water].” (');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('for slack water.');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  expect(await printedWords(app, 'Transcript with highlights and notes')).toContain(
    'slack water [low water]',
  );
  expect(await printedWords(app, 'Notes alone')).toContain('wait for slack water [low water]');

  await page.keyboard.press('Control+Shift+n');
  const rows = app.dialog('All notes').getByRole('list', { name: 'Clarifications' }).getByRole('button');
  await expect(rows).toHaveText(['“slack water” [low water]¶5']);
  await rows.click();
  await page.keyboard.press('Control+Alt+b');
  await said(app).fill('');
  await page.keyboard.press('Enter');
  await expect(transcript.text.getByRole('note')).toHaveCount(0);
  await app.menu('history');
  for (const entry of [
    'Removed the clarification [low water] of “slack water”',
    'Clarified “slack water” as [low water]',
  ])
    await expect(page.getByText(entry, { exact: true }).first()).toBeVisible();
});

test('clarifications of two desks are joined, each choice asked for, and put back by the history @long', async ({
  read,
  folder,
}) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  await clarify(app, 'slack water', 'slack tide');
  await clarify(app, 'nine gales', 'five gales');
  const [mine, theirs] = ['mine', 'theirs'].map((name) => join(folder, `${name}.despatch`)) as [
    string,
    string,
  ];
  await app.answerSaveDialog(mine);
  await app.menu('save-copy');
  await app.dialog('Save a copy').getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText('Saved a copy as mine.despatch.')).toBeVisible();
  await atAnotherDesk(
    mine,
    (notebook) => {
      for (const { id } of projectClarifications(notebook).values())
        setClarifiedWords(notebook, id, 'as she heard it', 5000);
    },
    theirs,
  );
  await bracketOf(app, 'slack tide').click();
  await said(app).fill('low water');
  await page.keyboard.press('Enter');

  await app.openTranscript(theirs);
  const dialog = app.dialog(/^Join the notes of /);
  await expect(dialog).toContainText('You both changed 1 thing. Choose.');
  await expect(dialog.getByRole('radio', { name: /\[low water\]/ })).toBeChecked();
  await expect(dialog).toContainText('[five gales] became [as she heard it]');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(bracketOf(app, 'low water')).toBeVisible();
  await expect(bracketOf(app, 'as she heard it')).toBeVisible();

  await app.menu('history');
  const history = app.dialog('History');
  await history.getByText('Clarified “slack water” as [low water]').click();
  await expect(history).toContainText('[low water], changed, was [slack tide]');
  await history.getByRole('button', { name: 'Put back this change' }).click();
  await page.keyboard.press('Escape');
  await expect(bracketOf(app, 'slack tide')).toBeVisible();
  await expect(transcript.saved).toBeVisible();
  await app.restart();
  await app.openTranscript(harbour);
  await expect(bracketOf(app, 'slack tide')).toBeVisible();
});
