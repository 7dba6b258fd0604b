import type { WordStyle, WordStyles } from './word-styles';

/** As `briefing-document` calls what stands beside the words of a transcript: where the source has them. */
const placeStyle = 'Source Place';
const paragraphStyle = 'Body Text';

/** Whether words are what a briefing of ours says of the source, and none of the transcript. */
export function isPlaceOfOurs(style: WordStyle | undefined): boolean {
  return style?.name === placeStyle;
}

/** Whether a document is a briefing of ours: it alone has the style of places. It looks at every style: asked once a document. */
export function isOfOurs(styles: WordStyles): boolean {
  return [...styles.values()].some(isPlaceOfOurs);
}

/** Whether the number of a paragraph in a briefing of ours is its ¶, which is counted as the app does. */
export function isParagraphOfOurs(style: WordStyle | undefined): boolean {
  return style?.name === paragraphStyle;
}
