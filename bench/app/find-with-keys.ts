import type { Page } from '@playwright/test';

/** One key typed into the find field, in milliseconds from the key. */
export interface FoundWithKey {
  readonly query: string;
  /** Until the number of hits was in the page. */
  readonly counted: number;
  /** Until the hits were drawn on the text. */
  readonly drawn: number;
  readonly hits: number;
}

declare global {
  interface Window {
    finding: { readonly promise: Promise<Omit<FoundWithKey, 'query'>> };
  }
}

/** Longer than this without a new number means that the number is the same as before. */
const unchanged = 1_500;

/** Runs in the page: watches what the next key does to the number of hits and to the highlights. */
function watchFind(patience: number): void {
  const status = document.querySelector('search [role="status"]');
  if (!status) throw new Error('The find field is not there.');
  const before = CSS.highlights.get('found');
  const read = () => Number(/of (\d+)/.exec(status.textContent ?? '')?.[1] ?? 0);
  const promise = new Promise<Omit<FoundWithKey, 'query'>>((resolve) => {
    const onKey = async () => {
      const begun = performance.now();
      let counted = 0;
      const observer = new MutationObserver(() => {
        counted = performance.now() - begun;
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      for (;;) {
        const { painted } = await window.bench.frame();
        const isDrawn = CSS.highlights.get('found') !== before;
        if (isDrawn || painted - begun > patience) {
          observer.disconnect();
          return resolve({ counted, drawn: painted - begun, hits: read() });
        }
      }
    };
    window.addEventListener('keydown', () => void onKey(), { capture: true, once: true });
  });
  window.finding = { promise };
}

/** Types words into the find field, key by key, and says how long each key took. */
export async function findWithKeys(page: Page, words: string): Promise<readonly FoundWithKey[]> {
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Find in transcript' });
  await field.fill('');
  const found: FoundWithKey[] = [];
  for (const [index, key] of [...words].entries()) {
    await page.evaluate(() => window.bench.pause(100));
    await page.evaluate(watchFind, unchanged);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    found.push({ query: words.slice(0, index + 1), ...(await page.evaluate(() => window.finding.promise)) });
  }
  return found;
}

/** Runs in the page: of the hits in the paragraphs on the screen, how many are highlighted. */
export function hitsOnScreen(words: string): { readonly there: number; readonly shown: number } {
  const text = document.querySelector('main[aria-label="Transcript text"]');
  const view = text?.parentElement?.getBoundingClientRect();
  if (!text || !view) throw new Error('The reader is not there.');
  const isOnScreen = (rect: DOMRect) => rect.bottom > view.top && rect.top < view.bottom && rect.height > 0;
  const ranges = [...(CSS.highlights.get('found') ?? [])].filter((range) => range instanceof Range);
  let there = 0;
  for (const paragraph of text.querySelectorAll('[data-id]')) {
    if (!isOnScreen(paragraph.getBoundingClientRect())) continue;
    there += paragraph.textContent.toLowerCase().split(words).length - 1;
  }
  const shown = ranges.filter((range) => {
    const paragraph = range.startContainer.parentElement?.closest('[data-id]');
    return paragraph && isOnScreen(paragraph.getBoundingClientRect());
  });
  return { there, shown: shown.length };
}
