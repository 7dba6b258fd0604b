import type { Page } from '@playwright/test';
import { quit, type Running, start, untilReading } from './app';

/** The longest time that the window could not answer, in milliseconds; 0 where no task took more than 50. */
export interface Longest {
  readonly task: number;
  /** The longest time between two frames. */
  readonly gap: number;
}

declare global {
  interface Window {
    stopWatching: () => Longest;
  }
}

async function during(page: Page, work: () => Promise<void>): Promise<Longest> {
  await page.evaluate(() => {
    window.stopWatching = window.bench.watch();
  });
  await work();
  await page.evaluate(() => window.bench.pause(500));
  return page.evaluate(() => window.stopWatching());
}

/** A button by its words, asked for in the page itself: looking for roles and names takes longer than what is measured. */
const lookEvery = { polling: 100 } as const;

async function untilButton(page: Page, words: string): Promise<void> {
  const isThere = (wanted: string) =>
    [...document.querySelectorAll('button')].some(({ textContent }) => textContent === wanted);
  await page.waitForFunction(isThere, words, lookEvery);
}

async function press(page: Page, words: string): Promise<void> {
  await untilButton(page, words);
  await page.evaluate((wanted) => {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === wanted) return button.click();
  }, words);
}

async function untilSaved(page: Page): Promise<void> {
  const isSaved = () => document.querySelector('footer [data-state]')?.getAttribute('data-state') === 'saved';
  await page.waitForFunction(isSaved, undefined, lookEvery);
}

async function answerDialogs(
  { electron }: Running,
  paths: { readonly open: string; readonly save: string },
): Promise<void> {
  await electron.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
  }, paths);
}

async function ready(
  profile: string,
  paths: { readonly open: string; readonly save: string },
): Promise<Running> {
  const app = await start(profile);
  await app.page.getByRole('main').waitFor();
  await answerDialogs(app, paths);
  // What a start leaves to be done is no part of what follows.
  await app.page.evaluate(() => window.bench.pause(1_000));
  return app;
}

/** Reads a text in the app, up to the review, and then adds it to the library. */
export async function watchImport(
  profile: string,
  path: string,
): Promise<{ readonly reading: Longest; readonly adding: Longest }> {
  const app = await ready(profile, { open: path, save: '' });
  const { page } = app;
  const reading = await during(page, async () => {
    await page.keyboard.press('Control+o');
    await untilButton(page, 'Add transcript');
  });
  const adding = await during(page, async () => {
    await press(page, 'Add transcript');
    await untilReading(page);
    await untilSaved(page);
  });
  await quit(app);
  return { reading, adding };
}

/** Opens a bundle in the app, then writes the briefing of its transcript. */
export async function watchExport(
  profile: string,
  bundle: string,
  docx: string,
): Promise<{ readonly opening: Longest; readonly exporting: Longest }> {
  const app = await ready(profile, { open: bundle, save: docx });
  const { page } = app;
  const opening = await during(page, async () => {
    await page.keyboard.press('Control+o');
    await untilReading(page);
    await untilSaved(page);
  });
  const exporting = await during(page, async () => {
    await page.keyboard.press('Control+e');
    await press(page, 'Save as Word document');
    await untilButton(page, 'Show in folder');
  });
  await quit(app);
  return { opening, exporting };
}
