import { expect, it } from 'vitest';
import { lossWords, recoverySentence } from './recovery-words';

const nothing = { databaseWasBehind: false, journalWasBehind: false, lost: 0, isIncomplete: false };

it.each([
  ['says nothing when the copies agree', nothing, null],
  [
    'says that the database was filled again',
    { ...nothing, databaseWasBehind: true },
    /filled again.*Nothing is missing/,
  ],
  ['says that the journal was mended', { ...nothing, journalWasBehind: true }, /put back/],
  ['leaves to a dialog what neither copy has', { ...nothing, lost: 2, databaseWasBehind: true }, null],
  ['says that something is still missing', { ...nothing, isIncomplete: true }, /still missing/],
])('%s', (_, recovery, sentence) => {
  if (sentence === null) expect(recoverySentence(recovery)).toBeNull();
  else expect(recoverySentence(recovery)).toMatch(sentence);
});

it('owns up to what neither copy has', () => {
  expect(lossWords('“A session”', 2).join(' ')).toMatch(
    /^2 entries of “A session” could not be read.*backup/,
  );
});
