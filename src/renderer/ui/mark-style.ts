import type { CSSProperties } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import { underlineStyle } from '../ui/theme-underline';

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
  return { background, ...underlineStyle(first.colour) };
}
