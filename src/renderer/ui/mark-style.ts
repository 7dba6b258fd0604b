import type { CSSProperties } from 'react';
import type { Theme, ThemeColour } from '../../shared/annotation/theme';

/** Each colour has an underline of its own, so that no two themes are told apart by colour alone. */
const underlines: Readonly<Record<ThemeColour, string>> = {
  1: 'solid',
  2: 'dashed',
  3: 'wavy',
  4: 'dotted',
  5: 'double',
  6: 'solid',
};

/** How a run under one or more themes looks: its colours as bands, one under another, and the first one's underline. */
export function markStyle(themes: readonly Theme[]): CSSProperties {
  const [first] = themes;
  if (!first) return {};
  const colours = [...new Set(themes.map((theme) => theme.colour))];
  const share = 100 / colours.length;
  const bands = colours.flatMap((colour, index) => [
    `var(--theme-${colour}) ${index * share}%`,
    `var(--theme-${colour}) ${(index + 1) * share}%`,
  ]);
  const background =
    colours.length > 1 ? `linear-gradient(${bands.join(', ')})` : `var(--theme-${first.colour})`;
  return {
    background,
    textDecorationStyle: underlines[first.colour] as CSSProperties['textDecorationStyle'],
    textDecorationColor: `var(--theme-${first.colour}-ink)`,
  };
}
