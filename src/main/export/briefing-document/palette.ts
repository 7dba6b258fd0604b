import { colourNames, type ThemeColour } from '../../../shared/annotation/theme';

/** RRGGBB, for paper: the reader's light colours. */
export const ink = '1C1F1D';
export const faint = '575D59';
export const line = 'D5DAD7';
export const green = '00473D';

interface ThemeLook {
  /** Behind the words. */
  readonly shade: string;
  /** The underline, and the rule beside a quotation. */
  readonly ink: string;
  /** A Word underline of its own, so that a black-and-white print still tells themes apart. */
  readonly underline: string;
  /** That underline in words, for the key. */
  readonly underlineWords: string;
}

const looks: Readonly<Record<ThemeColour, ThemeLook>> = {
  1: {
    shade: 'FFE28C',
    ink: '7A5900',
    underline: 'single',
    underlineWords: 'single line',
  },
  2: { shade: 'BDE6C4', ink: '1D6330', underline: 'dotted', underlineWords: 'dots' },
  3: { shade: 'FFC8BF', ink: '98291A', underline: 'wave', underlineWords: 'wave' },
  4: { shade: 'C3DCFF', ink: '1B4F93', underline: 'dash', underlineWords: 'dashes' },
  5: {
    shade: 'E0CCFB',
    ink: '5F3A9B',
    underline: 'double',
    underlineWords: 'double line',
  },
  6: {
    shade: 'DCDCD6',
    ink: '4B504D',
    underline: 'dotDash',
    underlineWords: 'dots and dashes',
  },
  7: { shade: 'FFD3A1', ink: '8A4100', underline: 'dotDotDash', underlineWords: 'two dots and a dash' },
  8: { shade: 'B5E8E6', ink: '0C5F63', underline: 'thick', underlineWords: 'thick line' },
  9: { shade: 'FFC9E3', ink: '8F2463', underline: 'wavyDouble', underlineWords: 'double wave' },
  10: { shade: 'DCEA9F', ink: '4D5C00', underline: 'dashLong', underlineWords: 'long dashes' },
};

export function themeLook(colour: ThemeColour): ThemeLook & { readonly colourWords: string } {
  return { ...looks[colour], colourWords: colourNames[colour] };
}
