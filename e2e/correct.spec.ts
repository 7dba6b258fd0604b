import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

const asRead = [
  ['Ruth Calloway', '3 turns'],
  ['Dr Tomas Veil', '2 turns'],
  ['Penny Okafor', '2 turns'],
] as const;

test('what was misunderstood is put right before the transcript is added', async ({ start }) => {
  const app = await start({ file: harbour });
  const { review } = app;
  await expect.poll(() => review.outcome()).toEqual(asRead);

  await review.say('The Pilot', 'This is a speaker');
  await expect(review.figures).toContainText('4 speakers');
  await review.rename('The Pilot', 'Captain Idris Bowen');
  await review.giveRole('The Pilot', 'Senior Pilot');
  await review.separate('Penny Okafor', 'Penny Okafor');
  await expect
    .poll(() => review.outcome())
    .toEqual([
      ['Ruth Calloway', '3 turns'],
      ['Dr Tomas Veil', '2 turns'],
      ['Ms P Okafor', '1 turn'],
      ['Captain Idris Bowen', '1 turn'],
      ['Penny Okafor', '1 turn'],
    ]);
  await review.join('Ms P Okafor', /^Penny Okafor/);
  await review.say(/Slack water/, 'Leave out');
  await expect(review.leftOut.getByRole('region', { name: /^Left out by you/ })).toContainText('Slack water');
  await review.title.fill('Dredging the Sandle');
  await review.setDate('9', 'November', '2023');
  await app.page.getByRole('combobox', { name: 'Kind of event' }).selectOption('Oral evidence');
  await app.addTranscript();

  await expect(app.page).toHaveTitle('Dredging the Sandle · Despatch');
  await expect(app.button('Oral evidence, 9 November 2023')).toBeVisible();
  const contents = app.page.getByRole('navigation', { name: 'Transcript' });
  for (const name of ['Captain Idris Bowen', 'Penny Okafor'])
    await expect(contents.getByRole('button', { name: new RegExp(`^${name}`) }).first()).toBeVisible();
  await expect(
    app.transcript.text.getByRole('heading', { name: 'Captain Idris Bowen Senior Pilot' }),
  ).toBeVisible();
});

test('a line taken for a speaker is said to be none, and undone', async ({ start }) => {
  const app = await start({ file: harbour });
  const { review } = app;
  await review.say(/^Dr Tomas Veil.*printed as Tomas Veil/, 'This is not a speaker');
  await expect.poll(() => review.outcome()).toContainEqual(['Dr Tomas Veil', '1 turn']);
  await app.button('Undo').click();
  await expect.poll(() => review.outcome()).toEqual(asRead);
  await app.button('Redo').click();
  await expect.poll(() => review.outcome()).toContainEqual(['Dr Tomas Veil', '1 turn']);
});

test('half a date is pointed out and nothing is added meanwhile', async ({ start }) => {
  const app = await start({ file: harbour });
  await app.review.setDate('31', 'February', '2024');
  await app.button('Add transcript').click();
  await expect(app.page.getByRole('alert')).toHaveText('Give day, month and year, or choose Unknown.');
  await expect(app.review.screen).toBeVisible();
});

/** Every annotation as the page shows it: what is marked, and its card. */
async function marked(app: App): Promise<readonly (readonly string[])[]> {
  const marks = await app.transcript.marks().allTextContents();
  const cards = await app.transcript.notes.getByRole('article').allTextContents();
  return [marks, cards];
}

test('corrections after adding move and lose no annotation, and can be undone', async ({ start }) => {
  const app = await start({ file: harbour });
  await app.addTranscript();
  const { transcript } = app;
  await transcript.note('ninety thousand pounds', 'Ask for the tender.');
  await transcript.note('over that bar for thirty years', 'Who is this?');
  await transcript.highlight('Nobody planned for a season', 'Evidence', 'What would it cost to put right?');
  await app.page.keyboard.press('Escape');
  const before = await marked(app);
  await expect(transcript.card('Key point, ¶8')).toBeVisible();

  await app.button('Correct').click();
  await expect(app.button('Save corrections')).toBeVisible();
  await app.review.say('The Pilot', 'This is a speaker');
  await app.review.join('Dr Tomas Veil', /^Ruth Calloway/);
  await app.review.title.fill('The bar');
  await app.button('Save corrections').click();

  await expect(app.page).toHaveTitle('The bar · Despatch');
  await expect(transcript.text.getByRole('heading', { name: 'The Pilot' })).toBeVisible();
  await expect(transcript.text.getByRole('heading', { name: /^Dr Tomas Veil/ })).toHaveCount(0);
  await expect(transcript.card('Key point, ¶7')).toBeVisible();
  const [marksNow] = await marked(app);
  expect(marksNow).toEqual(before[0]);

  await app.page.keyboard.press('Control+z');
  await expect(app.page).toHaveTitle(/^Dredging the Sandle/);
  await expect(transcript.card('Key point, ¶8')).toBeVisible();
  expect(await marked(app)).toEqual(before);

  await app.page.keyboard.press('Control+Shift+z');
  await expect(app.page).toHaveTitle('The bar · Despatch');
  await app.restart();
  await expect(app.page).toHaveTitle('The bar · Despatch');
  await expect(app.transcript.card('Key point, ¶7')).toContainText('Who is this?');
});
