import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronSwitches } from '../../scripts/setup/sandbox.mjs';
import { installTools } from './tools';

/** A window of Electron that is measured: the app's, or a rival's. */
export interface Running {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

export function executable(): string {
  const path = process.env.ELECTRON_EXEC_PATH;
  if (!path) throw new Error('ELECTRON_EXEC_PATH names no Electron.');
  return path;
}

/** This environment, less what would change how Electron runs; `profile` is where all its data is. */
export function environment(profile: string): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...kept } = process.env;
  const defined = Object.entries(kept).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(defined), DESPATCH_PROFILE: profile };
}

/** What stands after the executable. The runner starts an area in the project's folder. */
export function commandLine(folder: string | null, ...rest: readonly string[]): string[] {
  return [...electronSwitches, folder ?? process.cwd(), ...rest];
}

/** Starts the built app, or the Electron app in `folder`, and puts the tools of measuring into its page. */
export async function start(
  profile: string,
  { folder = null, file }: { readonly folder?: string | null; readonly file?: string } = {},
): Promise<Running> {
  const electron = await _electron.launch({
    executablePath: executable(),
    args: commandLine(folder, ...(file === undefined ? [] : [file])),
    env: environment(profile),
    timeout: 120_000,
  });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(180_000);
  await page.evaluate(installTools);
  return { electron, page };
}

/** Quits as the menu does, and waits until everything is put away. */
export async function quit({ electron }: Running): Promise<void> {
  const running = electron.process();
  const gone = running.exitCode === null && running.signalCode === null ? once(running, 'exit') : null;
  await electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await gone;
}

/** The open transcript is on screen, every paragraph of it in the page; looked for seldom, and at no cost. */
export async function untilReading(page: Page): Promise<void> {
  const isThere = () => {
    const chunks = document.querySelectorAll('[data-chunk]');
    return chunks[0]?.firstElementChild && chunks[chunks.length - 1]?.firstElementChild;
  };
  await page.waitForFunction(isThere, undefined, { polling: 100 });
}

/** Makes a profile that has what is in a bundle in its library, opened once and put away. */
export async function makeProfile(folder: string, bundle: string): Promise<void> {
  const running = await start(folder, { file: bundle });
  await untilReading(running.page);
  await running.page.getByText('Saved on this device', { exact: true }).waitFor();
  await quit(running);
}

/** A profile to be used up: the original stays as it is. */
export async function copyProfile(profile: string, name: string): Promise<string> {
  const copy = join(profile, '..', name);
  await cp(profile, copy, { recursive: true });
  return copy;
}
