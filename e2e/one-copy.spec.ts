import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, commandLine, environment, executable } from './app';
import { harbour, harbourTitle, sample, sampleTitle } from './files';
import { expect, test } from './test';

/** Starts a second copy on the same data, and says how it ended and after how long. */
async function startSecond(profile: string, file: string) {
  const begun = Date.now();
  const second = spawn(executable(), commandLine(file), { env: environment(profile), stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  return { code, milliseconds: Date.now() - begun };
}

const isFocused = ({ main }: App) =>
  main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused());

/** Ends the page's process, from outside or as a fault in it does, and waits until it has been loaded again. */
const endPage = ({ main }: App, how: 'killed' | 'crashed') =>
  main.evaluate(async ({ BrowserWindow }, wanted) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('There is no window.');
    const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    if (wanted === 'killed') process.kill(contents.getOSProcessId(), 'SIGKILL');
    else contents.forcefullyCrashRenderer();
    await loaded;
  }, how);

/** Answers what the main process asks with its first button, and says what it asked. */
const answerFirst = ({ main }: App) =>
  main.evaluateHandle(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, { message }: { readonly message: string }) => {
        asked.push(message);
        return { response: 0 };
      },
    });
    return asked;
  });

/** What the window shows; asked of the main process, since Playwright lets go of a page that died. */
const shown = ({ main }: App) =>
  main.evaluate(async ({ BrowserWindow }) => {
    const look = `({
      title: document.title,
      place: document.body.innerText.match(/Paragraph \\d+ of 51/)?.[0],
      note: document.querySelector('article p')?.textContent,
      alerts: document.querySelectorAll('[role=alert]').length,
      listed: document.querySelectorAll('[aria-label=Transcripts] > li').length,
    })`;
    return BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript(look)
      .catch(() => null);
  });

test('a second start leaves within 2 seconds, and the first comes to the front with its file @alone', async ({
  start,
}) => {
  const app = await start();
  await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { code, milliseconds } = await startSecond(app.profile, harbour);
  expect(code).toBe(0);
  expect(milliseconds).toBeLessThan(2_000);
  await expect(app.review.title).toHaveValue(harbourTitle);
  await expect.poll(() => isFocused(app)).toBe(true);
});

test('a lock that a kill left behind keeps nobody out', async ({ read }) => {
  const app = await read(harbour);
  await app.kill();
  if (process.platform === 'linux') await lstat(join(app.profile, 'SingletonLock'));
  await app.startAgain();
  await expect(app.page).toHaveTitle(`${harbourTitle} · Despatch`);
  expect((await startSecond(app.profile, sample)).code).toBe(0);
  await app.review.title.waitFor();
});

test('a page that dies is started again where it was, down to a note half typed', async ({ read }) => {
  const app = await read(sample);
  app.expectTrouble(/^main: The page stopped working/);
  const { transcript } = app;
  const asked = await answerFirst(app);
  await transcript.clickOn('the villages at the end of the line');
  const place = app.page.getByText(/^Paragraph \d+ of 51$/);
  await expect(place).not.toHaveText('Paragraph 1 of 51');
  await transcript.dragOver('the villages at the end of the line');
  await app.page.keyboard.press('n');
  await expect(transcript.notes.getByRole('textbox')).toBeFocused();
  await app.page.keyboard.type('Half a sent');
  await expect(transcript.saved).toBeVisible();
  const before = await shown(app);
  expect(before).toMatchObject({ title: `${sampleTitle} · Despatch`, alerts: 0 });
  // The place is written down a moment after it was reached.
  const preferences = () => readFile(join(app.profile, 'preferences.json'), 'utf8');
  await expect
    .poll(async () => Object.keys(JSON.parse(await preferences()).preferences.lastPlaces).length)
    .toBe(1);
  for (const [how, questions] of [
    ['killed', []],
    ['crashed', ['The window stopped working.']],
  ] as const) {
    await endPage(app, how);
    await expect.poll(() => shown(app), how).toEqual({ ...before, note: 'Half a sent' });
    expect(await asked.jsonValue()).toEqual(questions);
  }
  await app.menu('library');
  await expect.poll(() => shown(app)).toMatchObject({ title: 'Despatch', listed: 1 });
  await endPage(app, 'killed');
  await expect.poll(() => shown(app)).toMatchObject({ title: 'Despatch', listed: 1 });
});
