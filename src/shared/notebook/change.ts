/** One Yjs transaction as it is written down: it happens whole or not at all, however many things it touches. */
export interface Change {
  /** Counts the Changes of one notebook from 1, by the order in which the journal wrote them. */
  readonly number: number;
  /** Milliseconds since 1970; shown to people, never used for ordering. */
  readonly time: number;
  readonly author: string;
  /** In words: "Highlighted “not an alliance…” as Key point". */
  readonly label: string;
  readonly update: Uint8Array;
}
