import type { CSSProperties } from 'react';
import type { ReadingFace, ReadingLook, ReadingMeasure, ReadingSpacing } from '../../shared/reading-look';

/** Width of the column in em of its own letters: a longer line is a longer line at every size. */
const measures: Readonly<Record<ReadingMeasure, number>> = { narrow: 26, medium: 33, wide: 42 };

const spacings: Readonly<Record<ReadingSpacing, number>> = { close: 1.42, medium: 1.62, open: 1.95 };

interface Face {
  readonly family: string;
  /** What a character of English takes on average, in em. */
  readonly character: number;
}

const faces: Readonly<Record<ReadingFace, Face>> = {
  serif: { family: 'var(--font-read)', character: 0.436 },
  sans: { family: 'var(--font-ui)', character: 0.5 },
  legible: { family: 'var(--font-legible)', character: 0.48 },
};

/** How the style sheets of the reader learn of a look. */
export function lookStyle({ size, measure, spacing, face }: ReadingLook): CSSProperties {
  const properties = {
    '--read-size': `${size}px`,
    '--read-measure': `${measures[measure]}em`,
    '--read-spacing': spacings[spacing],
    '--read-face': faces[face].family,
  };
  return properties as CSSProperties;
}

/** What lines come to in a look; only estimates, for text that is not laid out yet. */
export function lineOf({ size, measure, spacing, face }: ReadingLook) {
  return { characters: measures[measure] / faces[face].character, height: size * spacings[spacing] };
}
