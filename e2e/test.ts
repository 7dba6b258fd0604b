import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { startVirtualDisplay } from '../scripts/setup/display.mjs';
import { App, type StartOptions } from './app';

interface Journey {
  /** Starts the app, in a profile of its own unless told otherwise; ended and cleared away after the test. */
  readonly start: (options?: StartOptions) => Promise<App>;
  /** The app with this file opened, reviewed and added. */
  readonly read: (file: string) => Promise<App>;
  /** A folder for the test's own files, gone after it. */
  readonly folder: string;
}

interface Worker {
  /** A display for every worker but the first: two windows on one would contend for the focus. */
  readonly ownDisplay: undefined;
}

export const test = base.extend<Journey, Worker>({
  ownDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
    async ({}, use, { parallelIndex }) => {
      const display = parallelIndex > 0 ? await startVirtualDisplay() : null;
      if (display) process.env.DISPLAY = display.name;
      await use(undefined);
      display?.end();
    },
    { scope: 'worker', auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'despatch-files-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  start: async ({}, use, info) => {
    const apps: App[] = [];
    await use(async (options) => {
      const app = await App.start(options);
      apps.push(app);
      return app;
    });
    const isPassing = info.status === info.expectedStatus;
    for (const app of apps) {
      if (!isPassing && app.isRunning) {
        const path = info.outputPath(`window-${apps.indexOf(app) + 1}.png`);
        await app.page.screenshot({ path, timeout: 3_000 }).catch(() => undefined);
      }
      if (app.isRunning) await app.kill();
      await rm(app.profile, { recursive: true, force: true, maxRetries: 5 });
    }
    const troubles = apps.flatMap((app) => app.troubles());
    expect(troubles, 'the app complained').toEqual([]);
  },
  read: async ({ start }, use) => {
    await use(async (file) => {
      const app = await start({ file });
      await app.addTranscript();
      return app;
    });
  },
});

export { expect };
