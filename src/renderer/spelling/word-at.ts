/** A word in a field: where it stands, in UTF-16 code units, end exclusive. */
export interface WordInField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The same boundaries as those by which Chromium takes the words that it underlines. */
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** No word is longer; so much is looked at either side of the caret. */
const reach = 200;

/** The word that the caret is in or beside, or that is selected; null where more or none is. */
export function wordAt(value: string, start: number, end: number): WordInField | null {
  const from = Math.max(0, start - reach);
  const around = value.slice(from, start + reach);
  for (const { segment, index, isWordLike } of segmenter.segment(around)) {
    const word = { text: segment, start: from + index, end: from + index + segment.length };
    if (isWordLike && word.start <= start && end <= word.end) return word;
  }
  return null;
}
