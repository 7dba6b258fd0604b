import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { themeColours } from '../../../shared/annotation/theme';
import { themeLook } from './palette';

const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
/** The first of its name: the light one. */
const lightToken = (name: string) =>
  new RegExp(`--${name}: #([0-9a-f]{6});`).exec(tokens)?.[1]?.toUpperCase();

it.each(themeColours)('colour %i is on paper what it is on the screen by day', (colour) => {
  const { shade, ink } = themeLook(colour);
  expect([shade, ink]).toEqual([lightToken(`theme-${colour}`), lightToken(`theme-${colour}-ink`)]);
});

it('no two colours have one underline on paper', () => {
  const underlines = themeColours.map((colour) => themeLook(colour).underline);
  expect(new Set(underlines).size).toBe(themeColours.length);
});
