import { defineConfig } from '@playwright/test';
import { ensureElectron } from './scripts/setup/electron.mjs';

// Set here too, so that Playwright can be run by itself; the workers inherit it.
process.env.ELECTRON_EXEC_PATH ??= (await ensureElectron()).path;

const isAsked = (name: string) => process.env[name] === '1';
const isLong = isAsked('DESPATCH_LONG');

/** Which tests run: those that bear each other, those that time the app, the long ones, or those that only take pictures. */
const chosen = isLong
  ? { grep: /@long/ }
  : isAsked('DESPATCH_PICTURES')
    ? { grep: /@pictures/ }
    : isAsked('DESPATCH_REFERENCE')
      ? { grep: /@reference/ }
      : isAsked('DESPATCH_TOGETHER')
        ? { grepInvert: /@long|@pictures|@alone/ }
        : isAsked('DESPATCH_ALONE')
          ? { grep: /@alone/, grepInvert: /@long/ }
          : { grepInvert: /@long|@pictures/ };

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // Real keys and a real mouse need a window that has the focus: beside the first, every worker has a display of its own.
  workers: isAsked('DESPATCH_TOGETHER') && process.platform === 'linux' ? 2 : 1,
  // A real window on a busy machine now and then loses the focus for a moment; what fails three times has failed.
  retries: 2,
  snapshotPathTemplate: 'e2e/reference-pictures/{arg}{ext}',
  forbidOnly: true,
  timeout: isLong ? 600_000 : 120_000,
  expect: { timeout: 20_000 },
  ...chosen,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off', screenshot: 'only-on-failure' },
});
