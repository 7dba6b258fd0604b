import type { CSSProperties } from 'react';
import type { ThemeColour } from '../../shared/annotation/theme';

interface Underline {
  readonly style: NonNullable<CSSProperties['textDecorationStyle']>;
  /** In pixels. */
  readonly thickness: number;
  /** Whether the line runs above the words too: CSS has five styles, in two weights nine that can be told apart. */
  readonly isAboveToo?: true;
}

/** Each colour has an underline of its own, so that no two of them are told apart by colour alone. */
const underlines: Readonly<Record<ThemeColour, Underline>> = {
  1: { style: 'solid', thickness: 1 },
  2: { style: 'dashed', thickness: 1 },
  3: { style: 'wavy', thickness: 1 },
  4: { style: 'dotted', thickness: 1 },
  5: { style: 'double', thickness: 1 },
  6: { style: 'solid', thickness: 3 },
  7: { style: 'dashed', thickness: 3 },
  8: { style: 'dotted', thickness: 3 },
  9: { style: 'wavy', thickness: 2 },
  10: { style: 'solid', thickness: 1, isAboveToo: true },
};

/** How the words under a colour are underlined. */
export function underlineStyle(colour: ThemeColour): CSSProperties {
  const { style, thickness, isAboveToo } = underlines[colour];
  return {
    textDecorationLine: isAboveToo ? 'underline overline' : 'underline',
    textDecorationStyle: style,
    textDecorationThickness: thickness,
    textDecorationColor: `var(--theme-${colour}-ink)`,
  };
}
