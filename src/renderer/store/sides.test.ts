import { describe, expect, it } from 'vitest';
import { activated, alone, otherSide, withBeside, without } from './sides';

const march = 'March';
const june = 'June';
const may = 'May';
const both = withBeside(alone(march), june);

describe('two transcripts side by side', () => {
  it('the second stands on the right and is the active one', () => {
    expect(both).toEqual({ sides: [march, june], reading: june });
    expect(otherSide(both)).toBe(march);
  });

  it('neither moves when the other becomes active', () => {
    expect(activated(both, march)).toEqual({ sides: [march, june], reading: march });
  });

  it('a transcript that is not on the screen cannot become active', () => {
    expect(activated(both, may)).toBe(both);
  });

  it('a third takes the place of the one that is not active', () => {
    expect(withBeside(both, may)).toEqual({ sides: [may, june], reading: may });
    expect(withBeside(activated(both, march), may)).toEqual({ sides: [march, may], reading: may });
  });

  it('one that is on the screen already becomes the active one, once', () => {
    expect(withBeside(both, march)).toEqual({ sides: [march, june], reading: march });
    expect(withBeside(alone(march), march)).toEqual({ sides: [march], reading: march });
  });

  it('closing one leaves the other, which is active then', () => {
    expect(without(both, june)).toEqual({ sides: [march], reading: march });
    expect(without(both, march)).toEqual({ sides: [june], reading: june });
    expect(otherSide(without(both, june))).toBeUndefined();
  });

  it('the only one cannot be closed, nor one that is not there', () => {
    expect(without(alone(march), march)).toEqual({ sides: [march], reading: march });
    expect(without(both, may)).toBe(both);
  });
});
