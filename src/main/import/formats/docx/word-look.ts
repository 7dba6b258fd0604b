import type { WordNode } from './ask-mammoth';
import { nameOfColour } from './highlight-colour';
import { isPlaceOfOurs } from './own-briefing';
import type { WordStyle } from './word-styles';

/** How words look, by themselves and by their styles. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isStruck: boolean;
  /** What a briefing of ours says beside the words of where its source has them. */
  readonly isPlace: boolean;
  /** The name of the colour behind the words; null for most. */
  readonly colour: string | null;
}

export const plainLook: Look = { bold: false, italic: false, isStruck: false, isPlace: false, colour: null };

/** What its style says of the words of a paragraph. */
export function lookOfParagraph(style: WordStyle | undefined): Look {
  return {
    ...plainLook,
    // A heading is bold as a whole, which says nothing of its words.
    bold: style?.heading === null && style.isBold,
    italic: style?.isItalic === true,
  };
}

/** The look of a run in a paragraph. */
export function lookOfRun(
  { isBold, isItalic, isStrikethrough, highlight }: WordNode,
  style: WordStyle | undefined,
  { bold, italic }: Look,
): Look {
  return {
    bold: bold || isBold === true || style?.isBold === true,
    italic: italic || isItalic === true || style?.isItalic === true,
    isStruck: isStrikethrough === true,
    isPlace: isPlaceOfOurs(style),
    colour: highlight ? nameOfColour(highlight) : null,
  };
}
