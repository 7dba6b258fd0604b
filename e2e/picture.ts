import type { CDPSession, Page } from '@playwright/test';
import type { App } from './app';
import { type Glass, setGlass } from './misfits';
import { expect } from './test';
import type { Look } from './walk';

export const smallWindow: Glass = { width: 1024, height: 700, zoom: 1 };
export const largeWindow: Glass = { width: 1440, height: 900, zoom: 1 };
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** Pictures are kept at three tenths of their size: a button that moved is seen as well, and all take an eighth of the room. */
const scale = 0.3;

/**
 * How far two colours of a pixel may lie apart, and how many pixels may be farther: enough for the edges of letters on
 * another machine, too little for a button that moved or a colour that changed.
 */
const tolerance = { threshold: 0.03, maxDiffPixels: 40 };

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

/**
 * Runs in the page. Where the page stood depends on what was done before, and lies between pixels; now what is marked or
 * selected stands a little above the middle, or else the beginning is shown.
 */
function scrollToPlace(): void {
  const main = document.querySelector('main[aria-label="Transcript text"]');
  const scroller = main?.parentElement;
  if (!main || !scroller) return;
  const selection = document.getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const place = (main.querySelector('[data-active]') ?? range)?.getBoundingClientRect();
  const top = place ? scroller.scrollTop + place.top - innerHeight * 0.4 : 0;
  scroller.scrollTop = Math.round(top);
}

/**
 * Made smaller when it has been taken: one that Chromium takes in a smaller scale differs, from time to time, along the
 * edges of its layers.
 */
async function shrink(main: App['main'], png: string): Promise<Buffer> {
  const small = await main.evaluate(
    ({ nativeImage }, { data, share }) => {
      const image = nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
      const width = Math.round(image.getSize().width * share);
      return image.resize({ width, quality: 'best' }).toPNG().toString('base64');
    },
    { data: png, share: scale },
  );
  return Buffer.from(small, 'base64');
}

/** Three pictures in a row that are the same: the thin ticks are drawn a moment after all else. */
async function stillPicture({ page, main }: App, devTools: CDPSession, scheme: Scheme): Promise<Buffer> {
  let last = '';
  let times = 0;
  await page.evaluate(scrollToPlace);
  await expect(async () => {
    // At every attempt: the app sets its own scheme again whenever it keeps a preference, such as the place.
    await main.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    if (isDark !== (scheme === 'dark')) last = '';
    const clip = { ...(await clipOf(page)), scale: 1 };
    const { data } = await devTools.send('Page.captureScreenshot', { format: 'png', clip });
    times = data === last ? times + 1 : 1;
    last = data;
    expect(times >= 3 && isDark === (scheme === 'dark')).toBe(true);
  }).toPass({ intervals: [120], timeout: 15_000 });
  return shrink(main, last);
}

async function picture(app: App, name: string, sizes: readonly Glass[]): Promise<void> {
  const { page } = app;
  const devTools = await page.context().newCDPSession(page);
  await expect(page.getByText('Saving…', { exact: true })).toHaveCount(0);
  await page.evaluate(stand, stillness);
  for (const size of sizes) {
    const before = await setGlass(app, size);
    for (const scheme of schemes) {
      const file = `${name.replaceAll(/\W+/g, '-')}-${scheme}-${size.width}.png`;
      expect.soft(await stillPicture(app, devTools, scheme), file).toMatchSnapshot(file, tolerance);
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
