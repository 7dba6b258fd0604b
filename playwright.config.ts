import { defineConfig } from '@playwright/test';
import { ensureElectron } from './scripts/setup/electron.mjs';

// Set here too, so that Playwright can be run by itself; the workers inherit it.
process.env.ELECTRON_EXEC_PATH ??= (await ensureElectron()).path;

const isLong = process.env.DESPATCH_LONG === '1';
const arePictures = process.env.DESPATCH_PICTURES === '1';

/** Which tests run: the journeys of every commit, the long ones, or those that only take pictures. */
const chosen = isLong
  ? { grep: /@long/ }
  : arePictures
    ? { grep: /@pictures/ }
    : { grepInvert: /@long|@pictures/ };

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // One window at a time: the app is driven by real keys and a real mouse, and two would contend for the focus.
  workers: 1,
  // A real window on a busy machine now and then loses the focus for a moment; what fails three times has failed.
  retries: 2,
  forbidOnly: true,
  timeout: isLong ? 600_000 : 120_000,
  expect: { timeout: 20_000 },
  ...chosen,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off', screenshot: 'only-on-failure' },
});
