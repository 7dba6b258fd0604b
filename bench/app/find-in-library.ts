import type { Page } from '@playwright/test';
import { type Running, untilReading } from './app';

/** One key typed into the field of the library, in milliseconds from the key. */
export interface FoundInLibrary {
  readonly query: string;
  /** Until what was found was drawn, first on the screen and then below it; 0 where nothing changed. */
  readonly shown: number;
  readonly all: number;
  /** Places in the text, as the foot of the window counts them. */
  readonly places: number;
}

declare global {
  interface Window {
    searching: { readonly promise: Promise<Pick<FoundInLibrary, 'shown' | 'all'>> };
  }
}

/** Longer than this without a change means that everything is shown. */
const unchanged = 1_500;

/** Runs in the page: watches what the next key does to the library, and when that was drawn. */
function watchLibrary(patience: number): void {
  const library = document.querySelector('main[aria-label="Library"]');
  if (!library) throw new Error('The library is not there.');
  const promise = new Promise<Pick<FoundInLibrary, 'shown' | 'all'>>((resolve) => {
    const onKey = async () => {
      const begun = performance.now();
      let [shown, all, last] = [0, 0, begun];
      const isResult = (node: Node) =>
        (node instanceof Element ? node : node.parentElement)?.closest('section') !== null ||
        node.textContent?.startsWith('Nothing found');
      const observer = new MutationObserver((changes) => {
        const ofResults = changes.some(
          ({ target, addedNodes, removedNodes }) =>
            isResult(target) ||
            isResult(target.parentNode ?? target) ||
            [...addedNodes, ...removedNodes].some(isResult),
        );
        if (!ofResults) return;
        last = performance.now();
        void window.bench.frame().then(({ painted }) => {
          all = painted - begun;
          if (shown === 0) shown = all;
        });
      });
      observer.observe(library, { childList: true, characterData: true, subtree: true });
      while (performance.now() - last < patience) await window.bench.pause(50);
      observer.disconnect();
      resolve({ shown, all });
    };
    window.addEventListener('keydown', () => void onKey(), { capture: true, once: true });
  });
  window.searching = { promise };
}

/** What the foot of the library says. */
const footOf = (page: Page) =>
  page.evaluate(() => document.querySelector('main[aria-label="Library"] footer')?.textContent ?? '');

/** Types words into the field of the library, key by key, and says how long each key took. */
export async function findInLibrary(page: Page, words: string): Promise<readonly FoundInLibrary[]> {
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.press('Delete');
  await page.evaluate(() => window.bench.pause(500));
  const found: FoundInLibrary[] = [];
  for (const [index, key] of [...words].entries()) {
    await page.evaluate(watchLibrary, unchanged);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    const times = await page.evaluate(() => window.searching.promise);
    const counted = /([\d,]+) places? in the text/.exec(await footOf(page))?.[1] ?? '0';
    found.push({ query: words.slice(0, index + 1), ...times, places: Number(counted.replaceAll(',', '')) });
  }
  return found;
}

/** Milliseconds from the first key of a start until every transcript is ready to be searched. */
export async function untilPrepared(page: Page): Promise<number> {
  await page.locator('[data-row="0"]').waitFor();
  const begun = performance.now();
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.press('z');
  const isPrepared = () =>
    /by title or speaker; .*/.test(document.querySelector('main footer')?.textContent ?? '') &&
    !document.querySelector('main footer')?.textContent?.includes('prepared');
  await page.waitForFunction(isPrepared, undefined, { polling: 20 });
  return performance.now() - begun;
}

/** Takes a bundle into the library, which is on the screen before and after it. */
export async function takeIn({ electron, page }: Running, bundle: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, bundle);
  await page.keyboard.press('Control+o');
  // The last thing that is done with a bundle is to show one of its transcripts.
  await untilReading(page);
  await page.keyboard.press('Control+l');
  await page.locator('[data-row="0"]').waitFor();
}
