import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, makePrivateFolder } from './data-folder';
import { temporaryFolder } from './temporary-folder.testing';

describe('the folder with everything in it', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', {}, '/home/a/.local/share/Despatch'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/Despatch'],
    ['linux', { DESPATCH_PROFILE: '/profile' }, '/profile'],
    ['linux', { DESPATCH_PROFILE: '' }, '/home/a/.local/share/Despatch'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/a/Library/Application Support/Despatch'],
    ['win32', { LOCALAPPDATA: '/local', APPDATA: '/roaming' }, '/local/Despatch'],
    ['win32', { APPDATA: '/roaming' }, '/home/a/AppData/Local/Despatch'],
  ])('on %s with %j is %s', (platform, environment, folder) => {
    expect(dataFolder(platform, environment, '/home/a')).toBe(folder);
  });

  it('is private to its user', () => {
    const folder = join(temporaryFolder(), 'deep', 'down');
    makePrivateFolder(folder, true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('is made private when it is ours, and left as it is when a person named it', () => {
    const folder = join(temporaryFolder(), 'named');
    mkdirSync(folder, { mode: 0o755 });
    makePrivateFolder(folder, false);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    makePrivateFolder(folder, true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});
