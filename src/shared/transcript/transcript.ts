import type { ParagraphId, SpeakerId, TranscriptId } from '../id';
import type { EventKind, TranscriptStatus } from './decisions';
import type { SourceMark, SourceSpan } from './source-line';
import type { Speaker } from './speaker';

/** Why a paragraph is narration: shown in the review beside the line, so that a person can see what was not taken as speech. */
export type NarrationReason =
  | 'before-first-speaker'
  | 'heading'
  | 'pull-quote'
  | 'attribution'
  | 'time'
  | 'web-address'
  | 'procedure'
  /** A line with no letter or digit: "* * *". */
  | 'separator'
  /** What a page prints for itself: "Page 3 of 12". */
  | 'page-number'
  | 'decided';

/**
 * One source line as printed, less its speaker's label where it begins with one. `text` is verbatim and never empty;
 * all offsets into it are UTF-16 code units, ends exclusive.
 */
export interface Paragraph {
  readonly id: ParagraphId;
  readonly text: string;
  /** How many code units of the printed line (its label) stand before `text`; 0 for most. See `printedPoint`. */
  readonly lead: number;
  /** The ¶ number people see, counting speech paragraphs from 1; null for narration. */
  readonly number: number | null;
  /** Index into `Transcript.turns`. */
  readonly turn: number;
  /** Present on narration only. */
  readonly reason?: NarrationReason;
  readonly heading?: number;
  /** Offsets are into `text`. */
  readonly marks?: readonly SourceMark[];
  readonly spans?: readonly SourceSpan[];
}

/**
 * One uninterrupted stretch: speech by one voice under one printed label, or narration. A pull-quote or a heading that
 * the source prints inside someone's speech is a narration turn of its own and does not end the speech around it, so a
 * speech turn's paragraphs need not stand next to each other; reading order is that of `Transcript.paragraphs`.
 */
export type Turn =
  | {
      readonly kind: 'speech';
      readonly speakerId: SpeakerId;
      /** As printed, without the colon: "Dr Maria Repnikova". */
      readonly label: string;
      /** The line that holds the label: a line of its own, or the first paragraph. Decisions about the turn are keyed by it. */
      readonly labelLine: ParagraphId;
      /** Indices into `Transcript.paragraphs`, ascending; empty when a label is followed by no words. */
      readonly paragraphs: readonly number[];
    }
  | { readonly kind: 'narration'; readonly paragraphs: readonly number[] };

/** A line that is neither speech nor narration: the title, or a speaker's label on a line of its own. */
export interface ConsumedLine {
  readonly id: ParagraphId;
  readonly text: string;
  readonly use: 'title' | 'label';
}

/** `assemble(source lines, decisions)`: computed, never stored but as a cache. */
export interface Transcript {
  readonly id: TranscriptId;
  /** As printed or as a person corrected it; the file's name without ending where the text has none. Never empty. */
  readonly title: string;
  /** ISO 8601 calendar date, or null for unknown: never guessed. */
  readonly date: string | null;
  readonly eventKind: EventKind;
  readonly status: TranscriptStatus;
  readonly venue: string | null;
  readonly reference: string | null;
  /** In order of first appearance. */
  readonly speakers: readonly Speaker[];
  /** In order of their first line. */
  readonly turns: readonly Turn[];
  /** Every paragraph in printed order: speech and narration. */
  readonly paragraphs: readonly Paragraph[];
  readonly consumed: readonly ConsumedLine[];
}
