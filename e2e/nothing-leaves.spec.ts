import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canLeaveNetwork } from '../scripts/checks/expected-skips.mjs';
import { root } from '../scripts/setup/place.mjs';
import { run } from '../scripts/setup/run.mjs';
import type { App } from './app';
import { harbour, sampleBundle } from './files';
import { expect, test } from './test';
import { canTrace, type Trace, traceOf, traceOfSinner } from './trace';

const why = 'needs strace, which traces what a program asks of Linux';

async function paste(app: App, words: string): Promise<void> {
  await app.menu('paste-transcript');
  const dialog = app.dialog('Paste a transcript');
  await dialog.getByRole('textbox', { name: 'Text' }).click();
  await app.page.keyboard.insertText(words);
  await dialog.getByRole('button', { name: 'Continue' }).click();
}

/** A page that would ask a server for something in most of the ways that pages have, in a browser. */
const pageThatCalls = `<!doctype html><base href="https://example.org/"><link rel="stylesheet" href="style.css">
<script src="script.js"></script><script>fetch('https://example.org/')</script><style>@import url(https://example.org/);</style>
<p><b>Ash:</b> We walked to <a href="https://example.org/" ping="https://example.org/">the wall</a>.<img src="https://example.org/x.png" onerror="fetch(this.src)"></p>
<p><b>Birch:</b> And then?<iframe src="https://example.org/"></iframe><object data="https://example.org/"></object></p>`;

/** A Word document with links, a picture that lies elsewhere, and a style map. */
const linkingDocument = join(
  root,
  'src/main/import/fixtures/docx/style-map-links-and-things-beside-the-text.docx',
);

/** History, and a backup that is taken, saved elsewhere and restored. */
async function lookBack(app: App, folder: string): Promise<void> {
  await app.button('History').click();
  await app
    .dialog('History')
    .getByRole('region', { name: /^The notes at/ })
    .waitFor();
  await app.button('Done').click();
  await app.menu('backups');
  const dialog = app.dialog('Backups');
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await app.answerSaveDialog(join(folder, 'backup.despatch'));
  await dialog
    .getByRole('button', { name: /^Save the backup of .* elsewhere$/ })
    .first()
    .click();
  await expect(dialog.getByText('Saved as backup.despatch.')).toBeVisible();
  await dialog
    .getByRole('button', { name: /^Restore the backup/ })
    .first()
    .click();
  await app.dialog('Restore this backup?').getByRole('button', { name: 'Restore' }).click();
  await expect(app.page.getByText(/^Everything is as it was at /)).toBeVisible();
}

/** The open transcript, gone for good. */
async function erase(app: App): Promise<void> {
  await app.menu('erase');
  const dialog = app.dialog('Erase for good?');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(app.page.getByText(/^Erased, from every backup too\./)).toBeVisible();
}

/** Everything there is to do from the first start to the last: every format in, every format out, and a while of nothing. */
async function wholeSession(app: App, folder: string, idle: number): Promise<void> {
  await app.openTranscript(harbour);
  await app.addTranscript();
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.note('ninety thousand pounds', 'Ask https://example.org/ for teh tendr.');
  await app.page.keyboard.press('Control+f');
  await app.page.keyboard.insertText('dredger');
  await app.page.keyboard.press('Escape');
  await app.exportBriefing({ preset: 'Full annotated', path: join(folder, 'full.docx') });
  await app.exportBriefing({ preset: 'Annotated transcript', path: join(folder, 'annex.docx') });
  await app.answerSaveDialog(join(folder, 'copy.despatch'));
  await app.menu('save-copy');
  await app.dialog('Save a copy').getByRole('button', { name: 'Save' }).click();
  await expect(app.page.getByRole('status').filter({ hasText: 'copy.despatch' })).toBeVisible();
  await app.openTranscript(sampleBundle);
  await app.transcript.card('Key point, ¶4').waitFor();
  await lookBack(app, folder);
  const markdown = join(folder, 'talk.md');
  await writeFile(markdown, '# A talk\n\n**Ash:** We walked to [the wall](https://example.org/).\n');
  await app.openTranscript(markdown);
  await app.addTranscript();
  const page = join(folder, 'page.html');
  await writeFile(page, pageThatCalls);
  await app.openTranscript(page);
  await app.addTranscript();
  await paste(app, 'Ash: We walked the whole line.\n\nBirch: And what did you find?\n');
  await app.addTranscript();
  await erase(app);
  for (const document of [join(folder, 'full.docx'), linkingDocument]) {
    await app.openTranscript(document);
    await app.addTranscript();
  }
  await app.menu('about');
  await app.page.keyboard.press('Escape');
  await app.page.waitForTimeout(idle);
  await app.quit();
}

async function expectNothingSent(trace: Trace): Promise<void> {
  const { ports, answers, sent, routesAsked, lookups } = await trace.traffic();
  console.log(
    `inet: ${sent.length} packets or connections, ${lookups.length} names looked up; ` +
      `${answers} answers to the test at ports ${ports.join(' and ')} of this machine`,
  );
  expect(sent).toEqual([]);
  expect(lookups).toEqual([]);
  expect(routesAsked).toBe(0);
  expect(ports, 'the two inspectors that drive the app, and nothing else').toHaveLength(2);
  expect(answers).toBeGreaterThan(0);
}

test('the strace sees who connects, sends and looks up', async ({ folder }) => {
  test.skip(!canTrace, why);
  const { sent, lookups } = await traceOfSinner(folder);
  expect(sent.filter((line) => line.includes('connect('))).not.toEqual([]);
  expect(sent.filter((line) => line.includes('send'))).not.toEqual([]);
  expect(lookups).not.toEqual([]);
});

for (const [length, seconds] of [
  ['a whole session', 5],
  ['@long a whole session with a minute of nothing', 60],
] as const)
  test(`${length} sends nothing, as strace sees it`, async ({ start, folder }) => {
    test.skip(!canTrace, why);
    const trace = await traceOf(folder);
    const app = await start({ executable: trace.executable });
    await wholeSession(app, folder, seconds * 1000);
    await expectNothingSent(trace);
  });

/** One of opening and reading, one of exporting, one of keeping. */
const journeys = [
  'a transcript from the dialog is shown, added and read',
  'Full annotated: every annotation is a comment on exactly its words',
  'quitting and starting again finds everything, down to a note half typed',
];

test('@long three journeys pass in a network namespace that holds this machine alone', async ({ folder }) => {
  test.skip(!canLeaveNetwork(), 'needs the right to make a network namespace');
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const chosen = ['-g', journeys.join('|'), '--output', folder, '--reporter', 'line', '--retries', '2'];
  const alone = 'ip link set lo up && test "$(grep -c : /proc/self/net/dev)" = 1 && exec "$@"';
  const line = ['-n', 'sh', '-c', alone, 'sh', process.execPath, playwright, 'test', ...chosen];
  const { TEST_WORKER_INDEX: _, ...env } = process.env;
  const { code, output } = await run('unshare', line, { env: { ...env, DESPATCH_LONG: '' } });
  expect(output).toContain(`${journeys.length} passed`);
  expect(code).toBe(0);
});
