import { _electron, type ElectronApplication, errors } from '@playwright/test';

/** In milliseconds; the slowest of a hundred starts on a busy machine took three seconds. */
const launchWithin = 15_000;

/**
 * Starts Electron, and once more where Playwright waits in vain, as it does about once in a hundred starts: it then came
 * upon the window in the moment in which the page took the place of the empty one, and Chromium 130 never told it so.
 */
export async function launchElectron(
  options: NonNullable<Parameters<typeof _electron.launch>[0]>,
): Promise<ElectronApplication> {
  const launch = () => _electron.launch({ ...options, timeout: launchWithin });
  try {
    return await launch();
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.log('Playwright did not hear of the page; the app is started once more.');
    return launch();
  }
}
