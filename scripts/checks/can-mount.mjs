import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Mounts a small disk in memory.
 * @param {string} folder
 * @param {number} bytes
 */
export const mountDisk = (folder, bytes) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', folder]).status === 0;

/** @param {string} folder */
export const unmountDisk = (folder) => spawnSync('umount', ['--lazy', folder]).status === 0;

/** Whether a small disk can be mounted here: as root, where the container permits it. */
export const canMount = () => {
  const folder = mkdtempSync(join(tmpdir(), 'despatch-mount-'));
  const isMounted = mountDisk(folder, 65_536);
  if (isMounted) unmountDisk(folder);
  rmdirSync(folder);
  return isMounted;
};
