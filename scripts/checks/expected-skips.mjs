import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../setup/place.mjs';
import { canMount } from './can-mount.mjs';

const panel = join(root, '..', 'shared', 'transcripts', 'china-russia-panel.txt');

/** @param {string} program */
const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** @returns {boolean} whether this user may run a program where there is no network but the machine itself */
export const canLeaveNetwork = () =>
  process.platform === 'linux' && spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

/**
 * The tests that may be skipped, and when. Any other skip is a failure.
 * @type {readonly { readonly test: RegExp, readonly reason: string, readonly isExpectedHere: () => boolean }[]}
 */
export const expectedSkips = [
  {
    test: /\bthe panel\b/,
    reason: 'reads a real transcript that is kept beside the repository, not in it',
    isExpectedHere: () => !existsSync(panel),
  },
  {
    test: /\bstrace\b/,
    reason: 'traces what the app asks of Linux; `npm test` installs what it needs there',
    isExpectedHere: () => process.platform !== 'linux',
  },
  {
    test: /\bfaketime\b/,
    reason: 'sets the clock of the whole app, for which Linux has a library; `npm test` installs it there',
    isExpectedHere: () => process.platform !== 'linux',
  },
  {
    test: /\bnetwork namespace\b/,
    reason: 'runs journeys where there is no network, which Linux lets only root make',
    isExpectedHere: () => !canLeaveNetwork(),
  },
  {
    test: /\bLibreOffice\b/,
    reason: 'needs LibreOffice and pdftotext; `npm test` installs them, `npm run check` does without',
    isExpectedHere: () => !isOnPath('soffice') || !isOnPath('pdftotext'),
  },
  {
    test: /\bpandoc\b/,
    reason: 'needs pandoc; `npm run test:long` installs it',
    isExpectedHere: () => !isOnPath('pandoc'),
  },
  {
    test: /\bsmall disk\b/,
    reason: 'fills a disk of its own, which only root may mount, and not in every container',
    isExpectedHere: () => !canMount(),
  },
];
