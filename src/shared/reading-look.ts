/** Sizes of the text that is read, in CSS pixels at 100 % zoom. */
export const readingSizes = [15, 16, 18, 20, 22, 25, 28] as const;
export type ReadingSize = (typeof readingSizes)[number];

/** How long a line of the text may be. */
export const readingMeasures = ['narrow', 'medium', 'wide'] as const;
export type ReadingMeasure = (typeof readingMeasures)[number];

/** How far apart its lines are. */
export const readingSpacings = ['close', 'medium', 'open'] as const;
export type ReadingSpacing = (typeof readingSpacings)[number];

/** `legible` is drawn so that letters that are easily taken for one another differ. */
export const readingFaces = ['serif', 'sans', 'legible'] as const;
export type ReadingFace = (typeof readingFaces)[number];

/** How one person likes the text of a transcript to be set; the app around it stays as it is. */
export interface ReadingLook {
  readonly size: ReadingSize;
  readonly measure: ReadingMeasure;
  readonly spacing: ReadingSpacing;
  readonly face: ReadingFace;
}

export const firstLook: ReadingLook = { size: 18, measure: 'medium', spacing: 'medium', face: 'serif' };

/** The next size up (1) or down (-1); the same at the end of the scale. */
export function nextSize(size: ReadingSize, step: 1 | -1): ReadingSize {
  return readingSizes[readingSizes.indexOf(size) + step] ?? size;
}
