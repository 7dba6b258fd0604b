import { describe, expect, it } from 'vitest';
import { nextSize, readingSizes } from './reading-look';

describe('the size of the text', () => {
  it('goes up and down by the same steps, and stays at either end', () => {
    expect(readingSizes.map((size) => nextSize(size, 1))).toEqual([...readingSizes.slice(1), 28]);
    expect(readingSizes.map((size) => nextSize(size, -1))).toEqual([15, ...readingSizes.slice(0, -1)]);
  });
});
