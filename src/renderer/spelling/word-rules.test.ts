import { describe, expect, it } from 'vitest';
import { ownerOf } from './word-rules';

describe('a possessive', () => {
  it.each([
    ['Repnikova’s', 'Repnikova'],
    ["Committee's", 'Committee'],
    ["witnesses'", 'witnesses'],
    ['MPs’', 'MPs'],
    ["don't", "don't"],
    ['Rees', 'Rees'],
  ])('of "%s" belongs to "%s"', (word, owner) => {
    expect(ownerOf(word)).toBe(owner);
  });
});
