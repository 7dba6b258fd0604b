import type { WordStyle, WordStyles } from './word-styles';

/** As `briefing-document` calls what stands beside the words of a transcript: where the source has them. */
const placeStyle = 'Source Place';
const paragraphStyle = 'Body Text';

/** Whether words are what a briefing of ours says of the source, and none of the transcript. */
export function isPlaceOfOurs(style: WordStyle | undefined): boolean {
  return style?.name === placeStyle;
}

/** Whether a number is the ¶ of a paragraph, which a briefing of ours counts as the app does. */
export function numbersParagraphsOfOurs(styles: WordStyles, style: WordStyle | undefined): boolean {
  return style?.name === paragraphStyle && [...styles.values()].some(isPlaceOfOurs);
}
