import type { Page } from '@playwright/test';

declare global {
  interface Window {
    filtering: { readonly promise: Promise<number> };
  }
}

/** Runs in the page: the milliseconds from the next key to the frame in which the list answers it. */
function watchFilter(): void {
  const promise = new Promise<number>((resolve) => {
    const onKey = async () => {
      const begun = performance.now();
      const { painted } = await window.bench.frame();
      resolve(painted - begun);
    };
    window.addEventListener('keydown', () => void onKey(), { capture: true, once: true });
  });
  window.filtering = { promise };
}

/** Types words into the filter of all notes, key by key: the milliseconds that each took. */
export async function filterWithKeys(page: Page, words: string): Promise<readonly number[]> {
  await page.keyboard.press('Control+Shift+n');
  const dialog = page.getByRole('dialog', { name: 'All notes' });
  await dialog.getByRole('textbox', { name: 'Words' }).click();
  const times: number[] = [];
  for (const key of words) {
    await page.evaluate(() => window.bench.pause(100));
    await page.evaluate(watchFilter);
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => window.filtering.promise));
  }
  await page.keyboard.press('Escape');
  return times;
}
