import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readBundle } from '../src/main/import/formats/bundle';
import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

/** Saves the open transcript as a bundle. */
async function saveCopy(app: App, path: string, withHistory = false): Promise<void> {
  await app.answerSaveDialog(path);
  await app.menu('save-copy');
  const dialog = app.dialog('Save a copy');
  if (withHistory) await dialog.getByRole('checkbox', { name: 'Include history' }).check();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(app.page.getByText(`Saved a copy as ${basename(path)}.`)).toBeVisible();
}

async function typeInto(app: App, words: string, typed: string): Promise<void> {
  await app.transcript.marks(words).first().click();
  await app.page.keyboard.press('n');
  await app.transcript.typeNote(typed);
}

const joinDialog = (app: App) => app.dialog(/^Join the notes of /);

test('a colleague’s copy is shown, joined with every choice asked for, reported, and taken back', async ({
  read,
  start,
  folder,
}) => {
  const mine = await read(harbour);
  await mine.transcript.highlight('forty centimetres', 'Evidence');
  await mine.transcript.note('ninety thousand pounds', 'Tender. ');
  await mine.transcript.highlight('The bar moves', 'Context');
  await saveCopy(mine, join(folder, 'mine.despatch'));
  await mine.quit();

  const theirs = await start({ file: join(folder, 'mine.despatch') });
  await expect(theirs.transcript.marks()).toHaveCount(3);
  await theirs.menu('settings');
  await theirs.dialog('Settings').getByRole('textbox', { name: 'Name' }).fill('Anna Reed');
  await theirs.dialog('Settings').getByRole('button', { name: 'Done' }).click();
  await theirs.transcript.changeTheme('forty centimetres', 'Challenge');
  await typeInto(theirs, 'ninety thousand pounds', 'Who bid? ');
  await typeInto(theirs, 'The bar moves', 'How far?');
  await theirs.transcript.highlight('the harbour', 'Question to ask');
  await saveCopy(theirs, join(folder, 'theirs.despatch'));
  await theirs.quit();

  await mine.startAgain();
  await mine.transcript.changeTheme('forty centimetres', 'Follow up');
  await typeInto(mine, 'ninety thousand pounds', 'When? ');
  await mine.transcript.marks('The bar moves').first().click();
  await mine.page.keyboard.press('Delete');
  await expect(mine.transcript.marks()).toHaveCount(2);
  await mine.openTranscript(join(folder, 'theirs.despatch'));
  const dialog = joinDialog(mine);
  await expect(dialog).toContainText('You both changed 2 things. Choose.');
  await expect(dialog.getByRole('group')).toHaveCount(2);
  await dialog.getByRole('radio', { name: /Challenge/ }).check();
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();

  await expect(mine.page.getByText('Joined theirs.despatch with your notes.')).toBeVisible();
  await expect(mine.transcript.marks()).toHaveCount(4);
  const card = mine.transcript.card(/^Key point, /);
  await expect(card).toContainText(/Who bid\?.*When\?|When\?.*Who bid\?/);
  await expect(card).toContainText('Two people typed here.');
  await mine.button('Looked at').click();
  await expect(card).not.toContainText('Two people typed here.');
  await mine.transcript.marks('forty centimetres').click();
  await expect(mine.transcript.card(/^Challenge, /)).toBeVisible();

  await mine.openTranscript(join(folder, 'theirs.despatch'));
  await expect(mine.page.getByText(/has nothing that is not in your library already/)).toBeVisible();

  await mine.page.keyboard.press('Control+Shift+h');
  await mine
    .dialog('History')
    .getByRole('option', { name: /Joined theirs\.despatch/ })
    .click();
  await mine.dialog('History').getByRole('button', { name: 'Show report' }).click();
  const report = mine.dialog('Joined “theirs.despatch”');
  await expect(report).toContainText('Chosen by you');
  await report.getByRole('button', { name: 'Take this back…' }).click();
  await mine.dialog('Take this back?').getByRole('button', { name: 'Take back' }).click();
  await expect(mine.transcript.marks()).toHaveCount(2);
  await mine.transcript.marks('forty centimetres').click();
  await expect(mine.transcript.card(/^Follow up, /)).toBeVisible();
  await mine.restart();
  await expect(mine.transcript.marks()).toHaveCount(2);
});

test('what was removed stays behind unless the history goes along, and the whole library moves in one file', async ({
  read,
  start,
  folder,
}) => {
  const old = await read(harbour);
  await old.transcript.notePasted('forty centimetres', 'Plugh, and nobody is to read it.');
  await old.transcript.note('The bar moves', 'Keep this.');
  await old.transcript.marks('forty centimetres').click();
  await old.page.keyboard.press('Delete');
  await saveCopy(old, join(folder, 'bare.despatch'));
  await saveCopy(old, join(folder, 'history.despatch'), true);
  await old.answerSaveDialog(join(folder, 'library.despatch'));
  await old.menu('save-library');
  await expect(old.page.getByText('Saved the whole library as library.despatch.')).toBeVisible();
  await old.quit();
  const notes = async (name: string) => {
    const read = await readBundle(await readFile(join(folder, name)), name);
    if (!read.ok) throw new Error(read.problem.kind);
    return read.value.transcripts.map(({ notebook }) => Buffer.from(notebook).toString('latin1'));
  };
  expect((await notes('bare.despatch')).join()).not.toContain('Plugh');
  expect((await notes('history.despatch')).join()).toContain('Plugh');

  const computer = await start();
  await computer.answerOpenDialog(join(folder, 'library.despatch'));
  await computer.menu('open-library');
  await expect(computer.transcript.marks()).toHaveText(['The bar moves']);
  await expect(computer.transcript.card(/^Key point, /)).toContainText('Keep this.');
  await computer.page.keyboard.press('Control+Shift+h');
  const history = computer.dialog('History');
  await history.getByRole('option', { name: /Removed the highlight of “forty centimetres”/ }).click();
  await history.getByRole('button', { name: 'Put back this change' }).click();
  await history.getByRole('button', { name: 'Done' }).click();
  await expect(computer.transcript.card(/^Key point, /).first()).toContainText('Plugh');
});
