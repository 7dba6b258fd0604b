import { expect, test } from 'vitest';
import { paragraphId } from '../id';
import { countWords } from './word-characters';
import { runLength, wordRunsOf } from './word-runs';

const runsOf = (...texts: readonly string[]) =>
  wordRunsOf(texts.map((text, index) => ({ id: paragraphId(index + 1), text })));

const hashesOf = (text: string): readonly number[] => [
  ...runsOf(text).hashes.subarray(0, runsOf(text).count(0)),
];

const sentence = 'It’s a well-known 7.1 per cent, "or so" they say; no more.';

test.each([
  sentence,
  '',
  'one',
  "one two three four five' ",
  '’one two- three -four 1,000.5 five. 6. seven',
  'Ünïcode wörds, ærø and 国 会 議 員 and е́ще',
])('a line has a run for each word but the last four: %j', (text) => {
  expect(runsOf(text).count(0)).toBe(Math.max(0, countWords(text) - runLength + 1));
});

test('the runs of two prints of the same words are the same', () => {
  const other = "its A WELLKNOWN 7.1 Per cent  -  'or so' they say no more";
  expect(hashesOf(other)).toEqual(hashesOf(sentence));
});

test('the runs of other words, and of the same in another order, are others', () => {
  const alike = hashesOf('no more they say or so it is').filter((run) =>
    hashesOf('they say no more or so is it').includes(run),
  );
  expect(alike).toEqual([]);
});

test('the runs of a line are the same whatever stands around it', () => {
  const runs = runsOf('A first line of some words.', sentence, 'And one that comes after it, too.');
  expect([...runs.hashes.subarray(runs.starts[1], runs.starts[2])]).toEqual(hashesOf(sentence));
});
