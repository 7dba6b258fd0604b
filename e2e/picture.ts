import type { CDPSession, Page } from '@playwright/test';
import type { App } from './app';
import { type Glass, setGlass } from './misfits';
import { expect } from './test';
import type { Look } from './walk';

export const smallWindow: Glass = { width: 1024, height: 700, zoom: 1 };
export const largeWindow: Glass = { width: 1440, height: 900, zoom: 1 };
const schemes = ['light', 'dark'] as const;

/** Pictures are kept at two fifths of their size: a button that moved is seen as well, and all take a sixth of the room. */
const scale = 0.4;

/**
 * How far two colours of a pixel may lie apart, and how many pixels may be farther: enough for the edges of letters on
 * another machine, too little for a button that moved or a colour that changed.
 */
const tolerance = { threshold: 0.15, maxDiffPixels: 60 };

/** What does not belong to how a screen looks: carets that blink. */
const stillness =
  '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }';

/** Runs in the page, whose policy lets nobody add an element with styles. */
function stand(css: string | null): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css ?? '');
  document.adoptedStyleSheets = css === null ? [] : [sheet];
}

/** A dialog without the window around it; else the whole window. */
async function clipOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate(() => {
    const box = document.querySelector('dialog:modal')?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0, width: innerWidth, height: innerHeight };
    const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
    return { x, y, width: Math.ceil(box.right) - x, height: Math.ceil(box.bottom) - y };
  });
}

/** Two pictures in a row that are the same. */
async function stillPicture(page: Page, devTools: CDPSession): Promise<Buffer> {
  let last = '';
  await expect(async () => {
    const clip = { ...(await clipOf(page)), scale };
    const { data } = await devTools.send('Page.captureScreenshot', { format: 'png', clip });
    const isStill = data === last;
    last = data;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [50], timeout: 10_000 });
  return Buffer.from(last, 'base64');
}

async function picture(app: App, name: string, sizes: readonly Glass[]): Promise<void> {
  const { page, main } = app;
  const devTools = await page.context().newCDPSession(page);
  await expect(page.getByText('Saving…', { exact: true })).toHaveCount(0);
  await page.evaluate(stand, stillness);
  for (const size of sizes) {
    const before = await setGlass(app, size);
    for (const scheme of schemes) {
      await main.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, scheme);
      await page.waitForFunction(
        (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
        scheme === 'dark',
      );
      const file = `${name.replaceAll(/\W+/g, '-')}-${scheme}-${size.width}.png`;
      expect.soft(await stillPicture(page, devTools), file).toMatchSnapshot(file, tolerance);
    }
    await setGlass(app, before);
  }
  await page.evaluate(stand, null);
  await devTools.detach();
}

/** The state in light and dark, in windows of these sizes, is as it was when it was last looked at. */
export const looksAsItDid =
  (sizes: readonly Glass[]): Look =>
  async (app, state) => {
    await picture(app, state, sizes);
    return [];
  };
