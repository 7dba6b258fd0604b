import type { Page } from '@playwright/test';

/** One highlight made with a key, in milliseconds from the key. */
export interface Marked {
  /** The work alone: handling the key and drawing the next frame, without the wait for the screen's turn. */
  readonly work: number;
  /** Until the frame with the highlight was drawn, the wait included. */
  readonly painted: number;
  /** Until the journal and the database had it and the status said so. */
  readonly saved: number;
  /** Whether the words were highlighted in the page when the key had been handled, before anything was saved. */
  readonly isShownFirst: boolean;
}

interface Watched {
  readonly promise: Promise<Marked>;
}

declare global {
  interface Window {
    marking: Watched;
  }
}

/** Runs in the page: brings a paragraph on to the screen and selects some of its words. */
async function select({
  position,
  seed,
}: {
  readonly position: number;
  readonly seed: number;
}): Promise<boolean> {
  const paragraph = document.querySelectorAll('main[aria-label="Transcript text"] [data-id]')[position];
  if (!paragraph) return false;
  paragraph.scrollIntoView({ block: 'center' });
  await window.bench.frame();
  await window.bench.frame();
  await window.bench.pause(60);
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let longest: Node | null = null;
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if ((text.nodeValue?.length ?? 0) > (longest?.nodeValue?.length ?? 0)) longest = text;
  const length = longest?.nodeValue?.length ?? 0;
  if (!longest || length < 4) return false;
  const from = Math.floor((((seed * 37) % 60) / 100) * length);
  document.getSelection()?.setBaseAndExtent(longest, from, longest, Math.min(length, from + 30));
  await window.bench.frame();
  await window.bench.frame();
  return true;
}

/** Runs in the page: watches what the next key does. */
function watchKey(): void {
  const status = document.querySelector('footer [data-kept]');
  const text = document.querySelector('main[aria-label="Transcript text"]');
  const anchor = document.getSelection()?.anchorNode?.parentElement?.closest('[data-id]');
  if (!status || !text || !anchor) throw new Error('The reader is not as it was expected.');
  const before = anchor.querySelectorAll('mark').length;
  const promise = new Promise<Marked>((resolve) => {
    const onKey = () => {
      const begun = performance.now();
      let [handled, work, painted, saved] = [0, 0, 0, 0];
      let isShownFirst = false;
      const finish = () => {
        if (painted > 0 && saved > 0) resolve({ work, painted, saved, isShownFirst });
      };
      const observer = new MutationObserver(() => {
        if (status.getAttribute('data-kept') !== 'saved') return;
        saved = performance.now() - begun;
        observer.disconnect();
        finish();
      });
      observer.observe(status, { attributes: true, attributeFilter: ['data-kept'] });
      window.bench.next(() => {
        handled = performance.now();
        isShownFirst = saved === 0 && anchor.querySelectorAll('mark').length > before;
      });
      requestAnimationFrame((_) => {
        const frame = performance.now();
        window.bench.next(() => {
          const now = performance.now();
          painted = now - begun;
          work = painted - (handled > 0 && handled < frame ? frame - handled : 0);
          finish();
        });
      });
    };
    window.addEventListener('keydown', onKey, { capture: true, once: true });
  });
  window.marking = { promise };
}

/** Highlights words of the paragraph at this position with the key 1, as a person does, and says how long it took. */
export async function markWithKey(page: Page, position: number, seed: number): Promise<Marked | null> {
  if (!(await page.evaluate(select, { position, seed }))) return null;
  await page.evaluate(watchKey);
  await page.keyboard.press('1');
  return page.evaluate(() => window.marking.promise);
}
