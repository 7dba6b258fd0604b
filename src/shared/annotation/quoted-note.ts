import type { QuotedPlace } from '../transcript/place-quotes';

/** A note on a text that is somewhere else, and is found there by the words that it is on. */
export interface QuotedNote {
  /** Null where it is on the whole of its text. */
  readonly place: QuotedPlace | null;
  /** Plain text; empty for a bare highlight. */
  readonly note: string;
  readonly labels: readonly string[];
  /** Null where the file does not say. */
  readonly author: string | null;
  /** Milliseconds since 1970; null where the file does not say. */
  readonly madeAt: number | null;
}
