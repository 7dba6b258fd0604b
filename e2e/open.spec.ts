import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandLine, environment, executable } from './app';
import {
  evidencePdf,
  harbour,
  harbourTitle,
  isPanelThere,
  numberedPdf,
  panel,
  sample,
  sampleTitle,
} from './files';
import { expect, test } from './test';

test('a transcript from the dialog is shown, added and read', async ({ start }) => {
  const app = await start();
  await app.openTranscript(sample);
  await expect(app.review.screen).toBeVisible();
  await expect(app.page).toHaveTitle('sample-transcript.txt · Despatch');
  await expect(app.review.title).toHaveValue(sampleTitle);
  await expect(app.review.figures).toContainText('5 speakers');
  await app.addTranscript();
  await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
  const contents = app.page.getByRole('navigation', { name: 'Transcript' });
  await expect(contents.getByRole('button', { name: /^Owen Tregarth/ }).first()).toBeVisible();
  await expect(app.transcript.paragraph(1)).toHaveText(/^Good morning, everyone, .* to get them back\.$/);
  await expect(app.transcript.saved).toBeVisible();
});

test('a PDF is read, with what somebody wrote on it', async ({ start }) => {
  const app = await start({ file: evidencePdf });
  await expect(app.review.title).toHaveValue('Oral evidence: The dredging of small harbours, HC 417');
  await expect(app.review.figures).toContainText('5 speakers');
  await app.addTranscript();
  await expect(app.transcript.paragraph(1)).toHaveText(/^Welcome to this session\. .* known of it\?$/);
  await expect(app.page.getByText('Ask who held the budget.')).toBeVisible();
});

test('a PDF is read whose letters only a map of their numbers can tell', async ({ start }) => {
  const app = await start({ file: numberedPdf });
  await expect(app.review.title).toHaveValue('北港疏浚委員會');
  await app.addTranscript();
  await expect(app.transcript.paragraph(1)).toHaveText('港口的水有多深？');
});

test('the panel is understood to the last figure', async ({ start }) => {
  test.skip(!isPanelThere, 'the panel is not beside this project');
  const app = await start({ file: panel });
  const { review } = app;
  await expect(review.screen).toBeVisible();
  await expect(app.page.getByRole('checkbox', { name: 'Unknown' })).toBeChecked();
  for (const figure of ['4 speakers', '35 turns', '75 paragraphs'])
    await expect(review.figures).toContainText(figure);
  await expect
    .poll(() => review.outcome())
    .toEqual([
      ['Alicia Kearns', '18 turns'],
      ['Sergey Radchenko', '5 turns'],
      ['Bonny Lin', '6 turns'],
      ['Maria Repnikova', '6 turns'],
    ]);
  await app.addTranscript();
  await expect(app.transcript.text.locator('[data-paragraph]')).toHaveCount(75);
});

test('the same file opened twice is recognised', async ({ start }) => {
  const app = await start({ file: harbour });
  await app.addTranscript();
  await app.page.keyboard.press('Control+l');
  await app.openTranscript(harbour);
  await expect(
    app.page.getByRole('status').filter({ hasText: 'harbour.txt is already in your library' }),
  ).toBeVisible();
  await expect(app.transcript.text).toBeVisible();
  await app.page.keyboard.press('Control+l');
  await expect(app.page.getByRole('list', { name: 'Transcripts' }).getByRole('listitem')).toHaveCount(1);
});

test('another file opened during a review waits behind it', async ({ start }) => {
  const app = await start({ file: harbour });
  await expect(app.review.title).toHaveValue(harbourTitle);
  await app.openTranscript(sample);
  await expect(app.review.waiting).toContainText('sample-transcript.txt');
  await expect(app.review.title).toHaveValue(harbourTitle);
  await app.button('Add transcript').click();
  await expect(app.review.title).toHaveValue(sampleTitle);
  await expect(app.review.screen).toContainText('2 of 2');
});

test('pasted text is read as a file is', async ({ start }) => {
  const app = await start();
  await app.button('Paste text').click();
  const dialog = app.dialog('Paste a transcript');
  await dialog.getByRole('textbox', { name: 'Text' }).click();
  await app.page.keyboard.insertText(
    'Ash: We walked the whole line of the wall.\n\nBirch: And what did you find at the end of it?\n\nAsh: A gate.\n',
  );
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(app.review.figures).toContainText('2 speakers');
  await expect(app.review.figures).toContainText('3 turns');
  await app.addTranscript();
  await expect(app.transcript.paragraph(3)).toHaveText('A gate.');
});

test('a file dropped on the window is opened', async ({ start }) => {
  const app = await start();
  await app.drop(harbour);
  await expect(app.review.title).toHaveValue(harbourTitle);
});

test('a second start hands its file to the first and ends', async ({ start }) => {
  const app = await start();
  const second = spawn(executable(), commandLine(harbour), {
    env: environment(app.profile),
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect(app.review.title).toHaveValue(harbourTitle);
});
