import { chmodSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorCode } from './atomic-file';

/**
 * Where everything is kept: on this machine, never in a folder that roams to a server. `DESPATCH_PROFILE` names another.
 */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (environment.DESPATCH_PROFILE) {
    return resolve(environment.DESPATCH_PROFILE);
  }
  switch (platform) {
    case 'win32':
      return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Despatch');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Despatch');
    default:
      return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'Despatch');
  }
}

/**
 * Makes a folder that only its user can read. A folder that a person named and that exists is left as they set it.
 * Waits for the disk, because Electron wants its folder before anything else can happen.
 */
export function makePrivateFolder(folder: string, isOurs: boolean): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isOurs && process.platform !== 'win32') {
    chmodSync(folder, 0o700);
  }
}

/**
 * A dump of a process holds what people wrote. The app never asks for one, and whatever made one all the same (the
 * system, a debugger) finds it gone at the next start.
 */
export async function deleteCrashDumps(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch((error: unknown) =>
    console.error('Dumps of an earlier crash could not be deleted:', errorCode(error)),
  );
}
