import { expect, it } from 'vitest';
import { paragraphId } from '../../shared/id';
import { swornWitness } from './sworn-witness';

const witnessOf = (...texts: readonly string[]) =>
  swornWitness(texts.map((text, at) => ({ id: paragraphId(at + 1), text }))).speakers;

it('names who answers where one witness is called, and nobody where there are two', () => {
  expect(witnessOf('MS JANE DOE (sworn)', 'Q. Words?', 'MS JANE DOE (continued)')).toEqual(
    new Map([['A', { name: 'MS JANE DOE' }]]),
  );
  expect(witnessOf('MS JANE DOE (sworn)', 'MR JOHN ROE (affirmed)')).toBeUndefined();
  expect(witnessOf('Jane Doe: I was sworn in.')).toBeUndefined();
});
