import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..', '..');

/** What the scripts remember about this clone; goes with `node_modules`. */
export const cloneCache = join(root, 'node_modules', '.cache', 'despatch');

const userCacheFolder = () => {
  if (platform() === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
};

/** What is too large to fetch again for every clone: outside the repository, for this person. */
export const sharedCache = join(userCacheFolder(), 'despatch-development');

/** The folder in which the person typed `npm`, which is what a relative path of theirs is relative to. */
export const typedIn = process.env.INIT_CWD ?? process.cwd();
