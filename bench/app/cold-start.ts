import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { commandLine, environment, executable } from './app';

/** When the text that a person came for was drawn, by the clock; null while it is not. Runs in the page. */
async function whenDrawn(words: string): Promise<number | null> {
  if (!document.body.textContent?.includes(words)) return null;
  const entries = await new Promise<PerformanceEntryList>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      resolve(list.getEntries());
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve([]), 200);
  });
  const largest = entries.at(-1);
  return largest ? performance.timeOrigin + largest.startTime : null;
}

/** Long enough for a large transcript, so that asking disturbs nothing. In milliseconds. */
const firstLook = 3_000;
const patience = 60_000;

/**
 * Milliseconds from starting the process to the picture with these words in it. Nothing drives the process while it
 * starts: what was drawn when is asked afterwards.
 */
export async function coldStart(profile: string, folder: string | null, words: string): Promise<number> {
  const begun = Date.now();
  const child = spawn(executable(), ['--remote-debugging-port=0', ...commandLine(folder)], {
    env: environment(profile),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const tooLate = setTimeout(() => child.kill('SIGKILL'), patience);
  try {
    let address = '';
    for await (const line of createInterface({ input: child.stderr })) {
      address = /DevTools listening on (ws:\S+)/.exec(line)?.[1] ?? '';
      if (address !== '') break;
    }
    if (address === '') throw new Error('Electron ended before it could be measured.');
    child.stderr.resume();
    return (await drawnIn(address, words)) - begun;
  } finally {
    child.kill('SIGTERM');
    await gone;
    clearTimeout(tooLate);
  }
}

async function drawnIn(address: string, words: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, firstLook));
  const browser = await chromium.connectOverCDP(address);
  try {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const page = browser.contexts()[0]?.pages()[0];
      const drawn = page ? await page.evaluate(whenDrawn, words) : null;
      if (drawn !== null) return drawn;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`“${words}” never appeared.`);
  } finally {
    await browser.close();
  }
}
