import { expect, it } from 'vitest';
import { themeColours } from '../../shared/annotation/theme';
import { underlineStyle } from './theme-underline';

it('no two colours of the palette have one underline', () => {
  const lines = themeColours.map((colour) => {
    const { textDecorationColor: _, ...line } = underlineStyle(colour);
    return JSON.stringify(line);
  });
  expect(new Set(lines).size).toBe(themeColours.length);
});
