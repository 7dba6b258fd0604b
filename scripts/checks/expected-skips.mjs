import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/place.mjs';

/**
 * The tests that may be skipped, and when. Any other skip is a failure.
 * @type {readonly { readonly test: RegExp, readonly reason: string, readonly isExpectedHere: () => boolean }[]}
 */
export const expectedSkips = [
  {
    test: /china-russia-panel/,
    reason: 'reads a real transcript that is kept beside the repository, not in it',
    isExpectedHere: () => !existsSync(join(root, '..', 'shared', 'transcripts', 'china-russia-panel.txt')),
  },
];
