import { expect, it } from 'vitest';
import { recoverySentence } from './recovery-words';

const nothing = { databaseWasBehind: false, journalWasBehind: false, damagedLines: 0 };

it.each([
  ['says nothing when the copies agree', nothing, null],
  ['says nothing of a line that a kill cut off', { ...nothing, damagedLines: 1 }, null],
  [
    'says that the database was filled again',
    { ...nothing, databaseWasBehind: true },
    /filled again.*Nothing is missing/,
  ],
  ['says that the journal was mended', { ...nothing, journalWasBehind: true, damagedLines: 2 }, /put back/],
  [
    'owns up to what neither copy has',
    { ...nothing, databaseWasBehind: true, damagedLines: 2 },
    /2 entries .* could not be read/,
  ],
])('%s', (_, recovery, sentence) => {
  if (sentence === null) expect(recoverySentence(recovery)).toBeNull();
  else expect(recoverySentence(recovery)).toMatch(sentence);
});
