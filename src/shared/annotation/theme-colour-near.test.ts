import { describe, expect, it } from 'vitest';
import { colourNames } from './theme';
import { themeColourNear } from './theme-colour-near';

describe('a colour of another program', () => {
  it.each([
    ['#ff0000', 'Red'],
    ['#ff8000', 'Orange'],
    ['#ffe000', 'Yellow'],
    ['#99cc00', 'Lime'],
    ['#00aa44', 'Green'],
    ['#00cccc', 'Turquoise'],
    ['#3366cc', 'Blue'],
    ['#6633aa', 'Violet'],
    ['#ff00aa', 'Pink'],
    ['#ff0020', 'Red'],
    ['#808080', 'Grey'],
    ['#000000', 'Grey'],
    ['nonsense', 'Grey'],
  ])('%s is %s', (colour, name) => {
    expect(colourNames[themeColourNear(colour)]).toBe(name);
  });
});
