import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataPlace } from '../shared/preferences';
import { errorCode } from './atomic-file';

/** What is known of a folder and of the machine that it is on. */
export interface PlaceFacts {
  /** Absolute, with every link followed. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What Linux says of its file systems, one a line; empty elsewhere. */
  readonly mounts: string;
  /** Whether the folder or one around it holds what a program that synchronises it puts there. */
  readonly isMarked: boolean;
  /** The permission bits; null where they say nothing. */
  readonly mode: number | null;
}

/** File systems that are on another machine, as Linux names them. */
const networkFileSystems =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|ceph|9p|ncpfs|davfs2?|fuse\.(sshfs|rclone|davfs2?|glusterfs|gvfsd-fuse|s3fs|onedriver|google-drive-ocamlfuse))$/;

/** Folders by the names that programs which synchronise them give to them: "OneDrive - House of Commons", "My Drive". */
const synchronisedNames =
  /^(onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|googledrive-.+|my drive|iclouddrive|icloud drive|nextcloud\d?|owncloud|box( sync)?|pcloud ?drive|mega|syncthing|seafile|cloudstorage|mobile documents)$/i;

/** What such programs leave in the folder that they look after. */
const marks = ['.stfolder', '.dropbox', '.dropbox.cache', '.nextcloudsync.log', '.owncloudsync.log'];

const folderSeparator = /[\\/]+/;

/** Whether what is kept there stays on this machine and with its user. A network drive with a letter of its own on Windows is not noticed. */
export function dataPlace(facts: PlaceFacts): DataPlace {
  if (isOnNetwork(facts)) return 'network';
  if (isSynchronised(facts)) return 'synchronised';
  return facts.mode !== null && (facts.mode & 0o077) !== 0 ? 'open' : 'private';
}

function isOnNetwork({ folder, platform, mounts }: PlaceFacts): boolean {
  if (platform === 'win32') return /^[\\/]{2}(?![?.][\\/])|^[\\/]{2}\?[\\/]unc[\\/]/i.test(folder);
  return networkFileSystems.test(fileSystemOf(folder, mounts));
}

/** The type of the file system that holds a folder: that of the longest mount point above it, the last where two are the same. */
function fileSystemOf(folder: string, mounts: string): string {
  let longest = '';
  let found = '';
  for (const line of mounts.split('\n')) {
    const [, escaped = '', type = ''] = line.split(' ');
    const point = escaped.replace(/\\([0-7]{3})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const isAbove = folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (point !== '' && isAbove && point.length >= longest.length) {
      longest = point;
      found = type;
    }
  }
  return found;
}

function isSynchronised({ folder, environment, isMarked }: PlaceFacts): boolean {
  const named = [environment.OneDrive, environment.OneDriveCommercial, environment.OneDriveConsumer];
  const parts = (path: string) => path.toLowerCase().split(folderSeparator).filter(Boolean);
  const isInside = (outer: string) => parts(outer).every((part, index) => parts(folder)[index] === part);
  return (
    isMarked ||
    folder.split(folderSeparator).some((part) => synchronisedNames.test(part)) ||
    named.some((outer) => outer !== undefined && outer !== '' && isInside(outer))
  );
}

/** Looks at the folder itself. What cannot be found out is taken to be as it should be. */
export async function findDataPlace(
  folder: string,
  platform: NodeJS.Platform,
  environment: PlaceFacts['environment'],
): Promise<DataPlace> {
  try {
    const followed = await realpath(folder);
    const mounts = platform === 'linux' ? await readFile('/proc/self/mounts', 'utf8') : '';
    const mode = platform === 'win32' ? null : (await stat(followed)).mode;
    return dataPlace({ folder: followed, platform, environment, mounts, isMarked: isMarked(followed), mode });
  } catch (error) {
    console.error('Where the data lies could not be found out:', errorCode(error));
    return 'private';
  }
}

function isMarked(folder: string): boolean {
  const outer = dirname(folder);
  return marks.some((name) => existsSync(join(folder, name))) || (outer !== folder && isMarked(outer));
}
