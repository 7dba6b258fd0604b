import type { ParagraphId } from '../id';

/** A place inside a line that the source itself marks; `offset` is in UTF-16 code units of the line's text. */
export type SourceMark =
  | { readonly kind: 'column'; readonly offset: number; readonly column: string }
  | { readonly kind: 'question'; readonly offset: number; readonly question: string }
  | { readonly kind: 'time'; readonly offset: number; readonly time: string }
  | { readonly kind: 'page'; readonly offset: number; readonly page: number; readonly line: number | null };

/** Bold or italic in the source; offsets in UTF-16 code units of the line's text, end exclusive. */
export interface SourceSpan {
  readonly kind: 'bold' | 'italic';
  readonly start: number;
  readonly end: number;
}

/** A place in a table; rows count through all tables of a file. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
}

/**
 * One line of a file as printed, read once and never again. `text` is normalised once (NFC, single spaces, trimmed, no
 * control characters) and never empty. Fields that do not apply are absent, so that the canonical JSON stays small and
 * the SHA-256 over it stable.
 */
export interface SourceLine {
  readonly id: ParagraphId;
  readonly text: string;
  /** True where at least one empty line stood between this line and the one before. */
  readonly gapBefore?: true;
  /** A heading by the format's own mark-up (Markdown `#`, a Word heading style): its level from 1. */
  readonly heading?: number;
  /**
   * The speaker by the format's own mark-up, where it has one; never a guess. Where any line of a file has it, a line
   * without it was said by nobody.
   */
  readonly speaker?: string;
  /** Where in a table the line stands, both counted from 1. */
  readonly cell?: SourceCell;
  readonly marks?: readonly SourceMark[];
  readonly spans?: readonly SourceSpan[];
}
