import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { App } from './app';

/** Debian's `faketime` has a library that tells a whole program, and all that it starts, another time. */
const library = existsSync('/usr/lib')
  ? readdirSync('/usr/lib')
      .map((machine) => join('/usr/lib', machine, 'faketime', 'libfaketimeMT.so.1'))
      .find((path) => existsSync(path))
  : undefined;

export const canFakeClock = process.platform === 'linux' && library !== undefined;

/** A clock is looked at again after so many seconds. */
const lookedAtEvery = 1;

/** The clock of an app, kept in a file that it looks at as it runs. */
export class Clock {
  constructor(private readonly file: string) {}

  /** For the start of the app. What waits for a while must not wait by this clock. */
  get env(): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: String(lookedAtEvery),
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // Chromium waits by the monotonic clock; with the library's own correction its page never comes.
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
    };
  }

  /** From now on the clock is this far from the right one, in milliseconds. */
  async set(offset: number): Promise<void> {
    const seconds = Math.round(offset / 1000);
    await writeFile(this.file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
  }

  /** The clock stands still at a moment, given as `2026-03-10 10:00:00`. */
  async stop(moment: string): Promise<void> {
    await writeFile(this.file, `${moment}\n`);
  }

  /** The same while the app runs: waits until its page and its main process have both seen it. */
  async step({ main, page }: App, offset: number): Promise<void> {
    await this.set(offset);
    const isSeen = (now: number) => Math.abs(now - Date.now() - offset) < 60_000;
    await expect.poll(async () => isSeen(await page.evaluate(() => Date.now()))).toBe(true);
    await expect.poll(async () => isSeen(await main.evaluate(() => Date.now()))).toBe(true);
  }
}
