import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Everything there is to do from the first start to the last: every format in, every format out, and a while of nothing. */
async function wholeSession(app: App, folder: string, idle: number): Promise<void> {
  await app.openTranscript(harbour);
  await app.addTranscript();
  await app.transcript.highlight('forty centimetres', 'Evidence');
  await app.transcript.note('ninety thousand pounds', 'Ask https://example.org/ for the tender.');
  await app.page.keyboard.press('Control+f');
  await app.page.keyboard.insertText('dredger');
  await app.page.keyboard.press('Escape');
  await app.exportBriefing({ preset: 'Full annotated', path: join(folder, 'full.docx') });
  await app.exportBriefing({ preset: 'Annotated transcript', path: join(folder, 'annex.docx') });
  await app.answerSaveDialog(join(folder, 'copy.despatch'));
  await app.menu('save-copy');
  await expect(app.page.getByRole('status').filter({ hasText: 'copy.despatch' })).toBeVisible();
  await app.openTranscript(sampleBundle);
  await app.transcript.card('Key point, ¶4').waitFor();
  const markdown = join(folder, 'talk.md');
  await writeFile(markdown, '# A talk\n\n**Ash:** We walked to [the wall](https://example.org/).\n');
  await app.openTranscript(markdown);
  await app.addTranscript();
  await paste(app, 'Ash: We walked the whole line.\n\nBirch: And what did you find?\n');
  await app.addTranscript();
  await app.openTranscript(join(folder, 'full.docx'));
  await expect(app.page.getByRole('alert')).toBeVisible();
  await app.menu('about');
  await app.page.keyboard.press('Escape');
  await app.page.waitForTimeout(idle);
  await app.quit();
}

async function expectNothingSent(trace: Trace): Promise<void> {
  const { ports, answers, sent, lookups } = await trace.traffic();
  console.log(
    `inet: ${sent.length} packets or connections, ${lookups.length} names looked up; ` +
      `${answers} answers to the test at ports ${ports.join(' and ')} of this machine`,
  );
  expect(sent).toEqual([]);
  expect(lookups).toEqual([]);
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
  ['a whole session', 10],
  ['@long a whole session with a minute of nothing', 60],
] as const)
  test(`${length} sends nothing, as strace sees it`, async ({ start, folder }) => {
    test.skip(!canTrace, why);
    const trace = await traceOf(folder);
    const app = await start({ executable: trace.executable });
    await wholeSession(app, folder, seconds * 1000);
    await expectNothingSent(trace);
  });
