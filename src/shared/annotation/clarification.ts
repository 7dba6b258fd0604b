import { type AuthorId, type ClarificationId, clarificationId } from '../id';
import type { Passage } from '../transcript/passage';
import type { Quote } from '../transcript/quote';

/**
 * What was said where a machine misheard it: the editor's words, shown in square brackets after those that are printed,
 * which are kept. `passage` counts offsets in the printed lines, as an annotation's does.
 */
export interface Clarification {
  readonly id: ClarificationId;
  readonly passage: Passage;
  readonly quote: Quote;
  /** On one line, without the brackets; never empty. */
  readonly words: string;
  readonly authorId: AuthorId;
  /** Milliseconds since 1970, by the clock of the machine where it happened; never used for ordering. */
  readonly madeAt: number;
  readonly changedAt: number;
}

/** What the clarification of a passage, counted in the printed lines, is called on every desk. */
export function clarificationOf({ start, end }: Passage): ClarificationId {
  const to = end.paragraph === start.paragraph ? end.offset : `${end.paragraph}/${end.offset}`;
  return clarificationId(`${start.paragraph}/${start.offset}-${to}`);
}

/** What somebody typed as the words of a clarification: on one line, less the brackets that they may have typed round it. */
export function tidiedWords(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  const isBracketed = /^\[[^[\]]*\]$/.test(line);
  return isBracketed ? line.slice(1, -1).trim() : line;
}
