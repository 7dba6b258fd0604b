import { expect, test } from 'vitest';
import { nameOfColour } from './highlight-colour';

test.each([
  ['yellow', 'Yellow'],
  ['darkCyan', 'Teal'],
  ['none', null],
  ['constructor', null],
  ['#FFFF00', 'Yellow'],
  ['#ffe599', 'Yellow'],
  ['#CCFFCC', 'Green'],
  ['#F4CCCC', 'Red'],
  ['#A4C2F4', 'Blue'],
  ['#FFFFFF', null],
  ['#F2F2F2', null],
  ['#auto', null],
  ['#', null],
])('%s is seen as %s', (highlight, name) => expect(nameOfColour(highlight)).toBe(name));
