import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCase } from './find-words';

it('folds case without moving a single offset', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldCase(text).length === text.length));
  expect(foldCase('İSTANBUL Ŵ')).toHaveLength('İSTANBUL Ŵ'.length);
});
