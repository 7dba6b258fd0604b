import type { Page } from '@playwright/test';

declare global {
  interface Window {
    filtering: { readonly promise: Promise<Filtered> };
  }
}

/** One key, in milliseconds from it. */
export interface Filtered {
  /** Until the letter was drawn. */
  readonly typed: number;
  /** Until the list that answers it was drawn; the same where the list does not change. */
  readonly listed: number;
}

/** Longer than this without a change means that the list is the same as before. */
const unchanged = 400;

/** Runs in the page: watches what the next key does to the field and to the list. */
function watchFilter(patience: number): void {
  const list = document.querySelector('ul[aria-label="Highlights and notes"]');
  if (!list) throw new Error('The list is not there.');
  const promise = new Promise<Filtered>((resolve) => {
    const onKey = async () => {
      const begun = performance.now();
      let isChanged = false;
      const observer = new MutationObserver(() => {
        isChanged = true;
      });
      observer.observe(list, { childList: true });
      const { painted } = await window.bench.frame();
      const typed = painted - begun;
      let last = painted;
      while (!isChanged && last - begun < patience) last = (await window.bench.frame()).painted;
      observer.disconnect();
      resolve({ typed, listed: isChanged ? last - begun : typed });
    };
    window.addEventListener('keydown', () => void onKey(), { capture: true, once: true });
  });
  window.filtering = { promise };
}

/** Types words into the filter of all notes, key by key, and says how long each took. */
export async function filterWithKeys(page: Page, words: string): Promise<readonly Filtered[]> {
  await page.keyboard.press('Control+Shift+n');
  const dialog = page.getByRole('dialog', { name: 'All notes' });
  await dialog.getByRole('textbox', { name: 'Words' }).click();
  const times: Filtered[] = [];
  for (const key of words) {
    await page.evaluate(() => window.bench.pause(100));
    await page.evaluate(watchFilter, unchanged);
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => window.filtering.promise));
  }
  await page.keyboard.press('Escape');
  return times;
}
