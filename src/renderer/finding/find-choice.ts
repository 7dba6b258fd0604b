import type { AnnotationId, ClarificationId, ParagraphId } from '../../shared/id';
import type { WordWays } from './scan-text';

/** How a person chose to search, in this and in every transcript until the window closes. */
export interface FindChoice extends WordWays {
  /** Only what the speaker at the caret says. */
  readonly thisSpeaker: boolean;
  readonly inNotes: boolean;
}

/** A place that was found in the library, at which the search in its transcript goes on. */
export interface FindBegin {
  readonly words: string;
  readonly paragraph: ParagraphId;
  /** In UTF-16 code units of the paragraph's text. */
  readonly offset: number;
  /** Whose note, or which clarification, the words stand in; null where they are printed. */
  readonly beside: AnnotationId | ClarificationId | null;
}

export const plainChoice: FindChoice = {
  wholeWords: false,
  matchCase: false,
  thisSpeaker: false,
  inNotes: false,
};

/** With Alt, while the find field has the focus. */
const choiceKeys: Readonly<Record<string, keyof FindChoice>> = {
  W: 'wholeWords',
  C: 'matchCase',
  S: 'thisSpeaker',
  N: 'inNotes',
};

/** Which choice a key with Alt turns on or off. Where Alt types another sign, the physical key says what was meant. */
export function choiceOf(event: {
  readonly altKey: boolean;
  readonly key: string;
  readonly code: string;
}): keyof FindChoice | undefined {
  if (!event.altKey) return undefined;
  const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, '');
  return choiceKeys[letter.toUpperCase()];
}
