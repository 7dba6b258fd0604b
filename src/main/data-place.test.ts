import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPlace, findDataPlace, type PlaceFacts } from './data-place';
import { temporaryFolder } from './temporary-folder.testing';

const mounts = `/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local btrfs rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
host: /mnt/far fuse.sshfs rw 0 0
share /mnt/wsl 9p rw 0 0
/dev/sdc1 /media/stick vfat rw 0 0`;

const linux: PlaceFacts = {
  folder: '/data',
  platform: 'linux',
  environment: {},
  mounts,
  isMarked: false,
  mode: 0o40700,
};
const mac: PlaceFacts = { ...linux, platform: 'darwin', mounts: '' };
const windows: PlaceFacts = { ...mac, platform: 'win32', mode: null };
const oneDrive = { OneDriveCommercial: 'C:\\Users\\a\\Work Files' };

describe('the place of the data', () => {
  it.each<[expected: string, folder: string, facts: PlaceFacts]>([
    ['private', '/var/lib/a/Despatch', linux],
    ['network', '/home/a/.local/share/Despatch', linux],
    ['private', '/home/local/a', linux],
    ['private', '/homes/a', linux],
    ['network', '/mnt/my share/a', linux],
    ['network', '/mnt/far', linux],
    ['network', '/mnt/wsl/a', linux],
    ['private', '/media/stick/a', linux],
    ['synchronised', '/data/Dropbox/a', linux],
    ['synchronised', '/data/Nextcloud/a', linux],
    ['private', '/data/Dropbox notes/a', linux],
    ['synchronised', '/data/a', { ...linux, isMarked: true }],
    ['open', '/data/a', { ...linux, mode: 0o40755 }],
    ['open', '/data/a', { ...linux, mode: 0o40770 }],
    ['private', '/Users/a/Library/Application Support/Despatch', mac],
    ['synchronised', '/Users/a/Library/Mobile Documents/com~apple~CloudDocs/Despatch', mac],
    ['synchronised', '/Users/a/Library/CloudStorage/OneDrive-Work/Despatch', mac],
    ['synchronised', '/Users/a/Google Drive/Despatch', mac],
    ['private', 'C:\\Users\\a\\AppData\\Local\\Despatch', windows],
    ['synchronised', 'C:\\Users\\a\\OneDrive - House of Commons\\Despatch', windows],
    ['synchronised', 'C:\\Users\\a\\iCloudDrive\\Despatch', windows],
    ['synchronised', 'c:\\users\\A\\Work Files\\Despatch', { ...windows, environment: oneDrive }],
    ['private', 'C:\\Users\\a\\Work Files 2\\Despatch', { ...windows, environment: oneDrive }],
    ['network', '\\\\server\\home\\a\\Despatch', windows],
    ['network', '//server/home/a', windows],
    ['network', '\\\\?\\UNC\\server\\home', windows],
    ['private', '\\\\?\\C:\\Users\\a', windows],
  ])('is %s in %s', (expected, folder, facts) => {
    expect(dataPlace({ ...facts, folder })).toBe(expected);
  });

  it('is found by following links, and by what a program that synchronises left above', async () => {
    const root = temporaryFolder();
    const folder = join(root, 'shared', 'Despatch');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    expect(await findDataPlace(folder, 'linux', {})).toBe('private');
    mkdirSync(join(root, 'shared', '.stfolder'));
    symlinkSync(folder, join(root, 'link'));
    expect(await findDataPlace(join(root, 'link'), 'linux', {})).toBe('synchronised');
  });

  it('is taken to be private where it cannot be looked at', async () => {
    const quiet = console.error;
    console.error = () => undefined;
    expect(await findDataPlace(join(mkdtempSync(`${temporaryFolder()}/`), 'gone'), 'linux', {})).toBe(
      'private',
    );
    console.error = quiet;
  });
});
