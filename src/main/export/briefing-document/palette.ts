import type { ThemeColour } from '../../../shared/annotation/theme';

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
  readonly colourWords: string;
}

const looks: Readonly<Record<ThemeColour, ThemeLook>> = {
  1: {
    shade: 'FFE28C',
    ink: '7A5900',
    underline: 'single',
    underlineWords: 'single line',
    colourWords: 'Yellow',
  },
  2: { shade: 'BDE6C4', ink: '1D6330', underline: 'dotted', underlineWords: 'dots', colourWords: 'Green' },
  3: { shade: 'FFC8BF', ink: '98291A', underline: 'wave', underlineWords: 'wave', colourWords: 'Red' },
  4: { shade: 'C3DCFF', ink: '1B4F93', underline: 'dash', underlineWords: 'dashes', colourWords: 'Blue' },
  5: {
    shade: 'E0CCFB',
    ink: '5F3A9B',
    underline: 'double',
    underlineWords: 'double line',
    colourWords: 'Violet',
  },
  6: {
    shade: 'DCDCD6',
    ink: '4B504D',
    underline: 'dotDash',
    underlineWords: 'dots and dashes',
    colourWords: 'Grey',
  },
};

export function themeLook(colour: ThemeColour): ThemeLook {
  return looks[colour];
}
