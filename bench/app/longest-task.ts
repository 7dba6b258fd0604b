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

async function answerDialogs(
  { electron }: Running,
  paths: { readonly open: string; readonly save: string },
): Promise<void> {
  await electron.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
  }, paths);
}

/** Reads a text in the app, up to the review, and then adds it to the library. */
export async function watchImport(
  profile: string,
  path: string,
): Promise<{ readonly reading: Longest; readonly adding: Longest }> {
  const app = await start(profile);
  const { page } = app;
  const add = page.getByRole('button', { name: 'Add transcript', exact: true });
  await page.getByRole('main').waitFor();
  await answerDialogs(app, { open: path, save: '' });
  const reading = await during(page, async () => {
    await page.keyboard.press('Control+o');
    await add.waitFor();
  });
  const adding = await during(page, async () => {
    await add.click();
    await untilReading(page);
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
  const app = await start(profile);
  const { page } = app;
  await page.getByRole('main').waitFor();
  await answerDialogs(app, { open: bundle, save: docx });
  const opening = await during(page, async () => {
    await page.keyboard.press('Control+o');
    await untilReading(page);
    await page.getByText('Saved on this device', { exact: true }).waitFor();
  });
  const exporting = await during(page, async () => {
    await page.keyboard.press('Control+e');
    await page.getByRole('button', { name: 'Save as Word document' }).click();
    await page.getByRole('button', { name: 'Show in folder' }).waitFor();
  });
  await quit(app);
  return { opening, exporting };
}
