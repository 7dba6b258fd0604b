import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { harbour, sample } from './files';
import { expect, test } from './test';

const nav = ({ page }: App) => page.getByRole('navigation', { name: 'Transcript' });
const bar = ({ page }: App) => page.getByRole('region', { name: 'One speaker only' });

/** Every turn of the page as it is shown: who speaks, and the ¶ numbers of what they say. */
function turnsShown({ transcript }: App): Promise<readonly string[]> {
  return transcript.text.evaluate((text) => {
    const told: string[] = [];
    for (const element of text.querySelectorAll<HTMLElement>(
      'h3[data-turn], [data-paragraph], [data-left-out]',
    )) {
      const { turn, paragraph, leftOut, question } = element.dataset;
      if (leftOut) told.push(`… ${leftOut}`);
      else if (turn)
        told.push(`${element.firstChild?.textContent?.trim()}${question === undefined ? '' : '?'}`);
      else told.push(`${told.pop()} ${paragraph}`);
    }
    return told;
  });
}

async function press({ page }: App, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the contents go by what the transcript has, as it was chosen the last time @long', async ({
  start,
  folder,
}) => {
  const hearing = join(folder, 'hearing.txt');
  const questions = Array.from(
    { length: 4 },
    (_, at) =>
      `Q${at + 1} Chair: What of harbour ${at + 1}?\n\nDr Jane Roe: There is mud in harbour ${at + 1}.`,
  );
  await writeFile(hearing, questions.join('\n\n'));
  const app = await start({ file: hearing });
  await app.addTranscript();
  const by = nav(app).getByRole('combobox', { name: 'Contents by' });
  const third = nav(app).getByRole('button', { name: /^Q3 Chair: What of harbour 3\?/ });
  await expect(by.getByRole('option')).toHaveText(['Questions', 'Turns']);
  await expect(third).toBeVisible();
  await by.focus();
  await press(app, 'ArrowDown');
  await expect(third).toHaveCount(0);
  await expect(nav(app).getByRole('list', { name: 'Contents' }).getByRole('button')).toHaveCount(8);
  await app.quit();
  const again = await start({ profile: app.profile });
  await expect(nav(again).getByRole('combobox', { name: 'Contents by' })).toHaveValue('turns');
  await nav(again).getByRole('combobox', { name: 'Contents by' }).selectOption('Questions');
  await nav(again).getByRole('button', { name: /^Q3/ }).focus();
  await press(again, 'Enter');
  await expect(again.transcript.text).toBeFocused();
});

test('turns are given, split and joined with the keyboard, and no note moves', async ({ read }) => {
  const app = await read(harbour);
  const { page, transcript } = app;
  const shown = await turnsShown(app);
  await transcript.note('nine gales in eleven weeks', 'Ask for the log.');
  const note = transcript.card('Key point, ¶3');

  // From the paragraph with the note on, somebody new speaks.
  await transcript.clickOn('Nobody planned');
  await press(app, 'Control+Alt+Enter');
  const asks = app.dialog('Who speaks from here on?');
  await asks.getByRole('textbox', { name: 'Or by somebody new' }).focus();
  await page.keyboard.type('Idris Bowen');
  await press(app, 'Enter');
  await expect(asks).toBeHidden();
  await expect(transcript.text).toBeFocused();
  const split = [shown[0], 'Tomas Veil 2', 'Idris Bowen 3', ...shown.slice(2)];
  const inWords = (told: readonly (string | undefined)[]) =>
    expect
      .poll(async () => (await turnsShown(app)).map((turn) => turn.replace('Dr ', '')))
      .toEqual(told.map((turn) => turn?.replace('Dr ', '')));
  await inWords(split);
  await expect(note).toContainText('Ask for the log.');
  await expect(transcript.marks()).toHaveText(['nine gales in eleven weeks']);

  // One step takes it back, another does it again; joined with the turn before it is as it was.
  await press(app, 'Control+z');
  await inWords(shown);
  await press(app, 'Control+Shift+z');
  await inWords(split);
  await press(app, 'Shift+F10');
  const menu = page.getByRole('menu', { name: 'Turn of Idris Bowen' });
  await expect(menu.getByRole('menuitem', { name: 'Spoken by…' })).toBeFocused();
  await press(app, 'ArrowDown', 'Enter');
  await inWords(shown);
  await expect(transcript.text).toBeFocused();
  await expect(note).toContainText('Ask for the log.');

  // The whole turn, and those after it, are of somebody who spoke already.
  await press(app, 'Control+Alt+p');
  const whose = app.dialog('Who speaks this turn?');
  await expect(whose.getByRole('radio', { name: /^Ruth Calloway/ })).toBeFocused();
  await whose.getByRole('radio', { name: /Okafor/ }).press(' ');
  await whose.getByRole('checkbox', { name: /^Also the later turn of / }).press(' ');
  await press(app, 'Enter');
  await inWords(
    shown.map((turn) => turn.replace('Dr Tomas Veil', 'Penny Okafor').replace('Tomas Veil', 'Penny Okafor')),
  );
  await expect(transcript.saved).toBeVisible();

  await press(app, 'Control+Shift+h');
  const history = app.dialog('History').getByRole('option');
  await expect(history.first()).toContainText(/Gave 2 turns to .*Okafor/);
  await expect(history.filter({ hasText: 'Split a turn at “Nobody planned' }).first()).toBeVisible();
  await expect(
    history.filter({ hasText: 'Joined a turn of Idris Bowen with the turn before' }),
  ).toBeVisible();
});

test('speakers are described, joined and separated in their table, and undone there @long', async ({
  read,
}) => {
  const app = await read(sample);
  const { page, transcript } = app;
  await transcript.highlight('Between 2014 and last year', 'Evidence');
  await press(app, 'Control+Shift+s');
  const table = app.dialog('Speakers').getByRole('table', { name: 'Speakers' });
  const row = (name: RegExp) => table.getByRole('row').filter({ has: page.getByRole('button', { name }) });
  const raman = row(/^More for Dr Priya Raman$/);
  await expect(raman.getByRole('cell')).toContainText(['', '', '', '', '637', '26%', '7', '1', '']);
  await page.getByRole('combobox', { name: 'Order of speakers' }).selectOption('Most words first');
  await expect(table.getByRole('textbox', { name: /^Name of/ }).first()).toHaveValue('Owen Tregarth');

  const field = (fact: string) => raman.getByRole('textbox', { name: new RegExp(`^${fact} of`) });
  await field('Organisation').focus();
  await page.keyboard.type('University of Northmoor');
  await press(app, 'Tab');
  await page.keyboard.type('Independent');
  await press(app, 'Enter', 'Shift+Tab', 'Shift+Tab');
  await page.keyboard.type('Reader in Transport Economics');
  // What is still being typed is taken over when the dialog is left.
  await press(app, 'Escape');
  const heading = transcript.text.getByRole('heading', {
    name: 'Dr Priya Raman Reader in Transport Economics',
  });
  await expect(heading.first()).toBeVisible();
  await expect(
    nav(app).getByRole('button', { name: 'Dr Priya Raman 7' }).first(),
  ).toHaveAccessibleDescription(
    'Reader in Transport Economics, University of Northmoor, Independent: 26% of the words, 7 turns',
  );

  await app.menu('speakers');
  await row(/^More for Joanna Birkett$/)
    .getByRole('button')
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Join with another speaker…' }).press('Enter');
  const joining = app.dialog('Join Joanna Birkett with another speaker');
  await joining.getByRole('radio', { name: /^David Oyelaran/ }).check();
  await joining.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(table.getByRole('row')).toHaveCount(5);
  await app.dialog('Speakers').getByRole('button', { name: 'Undo' }).click();
  await expect(table.getByRole('row')).toHaveCount(6);
  await raman.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Separate “Dr Priya Raman”', exact: true }).click();
  await expect(table.getByRole('row')).toHaveCount(7);
});

test('one speaker is read with the questions put to them, and the place is kept', async ({ read }) => {
  const app = await read(sample);
  const { page, transcript } = app;
  const everything = await turnsShown(app);
  await transcript.clickOn('We modelled it');
  const yOf = (number: number) =>
    transcript.paragraph(number).evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await yOf(7);
  await expect(page.getByText('about 9 min left')).toBeVisible();
  await press(app, 'Control+Alt+o');
  await expect(page.getByText('about 3 min left')).toBeVisible();
  await expect(bar(app)).toContainText(
    'Reading Dr Priya Raman only, with the questions put to them: 7 of 42 turns',
  );
  await expect(transcript.text).toBeFocused();
  expect(Math.abs((await yOf(7)) - before)).toBeLessThan(3);
  await expect
    .poll(async () => (await turnsShown(app)).slice(0, 6))
    .toEqual([
      'Margaret Ashdown? 1 2',
      'Dr Priya Raman 3 4',
      'Margaret Ashdown? 5',
      'Dr Priya Raman 6 7',
      '… 1',
      'David Oyelaran? 9',
    ]);

  // Reading by sentences passes over what is left out, and so does a highlight.
  const read7 = () => page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map(String).join(' '));
  await press(app, 'j', 'Shift+j');
  await expect.poll(read7).toMatch(/^I did, because my constituents ask/);
  await press(app, '2');
  await expect(transcript.marks()).toHaveCount(1);
  await press(app, 'Control+f');
  await page.keyboard.type('bus');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ of 15, 9 left out$/);
  await press(app, 'Escape');
  await press(app, 'Escape', 'Escape', 'Escape');
  await expect(bar(app)).toBeHidden();
  await expect.poll(() => turnsShown(app)).toEqual(everything);
  await expect(transcript.marks()).toHaveCount(1);

  // By mouse; a jump to what is left out shows everything again.
  await nav(app).getByRole('listitem').filter({ hasText: 'Owen Tregarth' }).first().hover();
  await nav(app).getByRole('button', { name: 'Read Owen Tregarth only' }).click();
  await expect(bar(app)).toContainText('8 of 42 turns');
  await expect(transcript.paragraph(3)).toHaveCount(0);
  await press(app, 'Control+g');
  await page.keyboard.type('3');
  await press(app, 'Enter');
  await expect(bar(app)).toBeHidden();
  await expect(transcript.paragraph(3)).toBeInViewport();
  await transcript.text.getByRole('heading', { name: 'Dr Priya Raman' }).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Read Dr Priya Raman only' }).click();
  await app.button('Show everything').click();
  await expect(transcript.text).toBeFocused();
  await expect(transcript.paragraph(3)).toBeInViewport();
});
