import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themeColours } from '../../shared/annotation/theme';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [lightPart = '', darkPart = '', contrastPart = ''] = css.split(
  /@media screen and \(prefers-color-scheme: dark\)|:root\[data-scheme='contrast'\]/,
);

function readColours(part: string): Readonly<Record<string, string>> {
  const found = part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

const schemes = {
  light: readColours(lightPart),
  dark: { ...readColours(lightPart), ...readColours(darkPart) },
  contrast: { ...readColours(lightPart), ...readColours(contrastPart) },
};

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['chrome', 'paper', 'raised', 'accent-soft'];
const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'success'];
const themes = themeColours.map((colour) => `theme-${colour}`);

const textPairs = [
  ...inks.flatMap((ink) => surfaces.map((surface) => [ink, surface])),
  ...themes.flatMap((theme) => ['paper', 'raised', 'chrome'].map((surface) => [`${theme}-ink`, surface])),
  ...themes.map((theme) => ['ink', theme]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['paper', 'ink'],
  ['ink-away', 'paper'],
  ['danger', 'danger-soft'],
  ['ink', 'danger-soft'],
  ['success', 'success-soft'],
  ['ink', 'success-soft'],
];
const shapePairs = ['line-strong', 'focus'].flatMap((shape) =>
  ['chrome', 'paper', 'raised'].map((surface) => [shape, surface]),
);

/** The least contrast of text, and of shapes: WCAG 2.2's level AA, and for high contrast what it asks for AAA. */
const least = { light: [4.5, 3], dark: [4.5, 3], contrast: [7, 4.5] } as const;

describe.each(['light', 'dark', 'contrast'] as const)('in %s', (scheme) => {
  const [ofText, ofShapes] = least[scheme];
  const ratio = ([first = '', second = '']: readonly string[]) =>
    contrast(schemes[scheme][first] ?? '', schemes[scheme][second] ?? '');

  it.each(textPairs)('%s can be read on %s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(ofText);
  });

  it.each(shapePairs)('%s can be seen on %s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(ofShapes);
  });
});
