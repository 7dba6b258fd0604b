import type { SpeakerId } from '../id';

/** A voice in one transcript. */
export interface Speaker {
  readonly id: SpeakerId;
  /** The fullest name among its labels without titles' punctuation, or as a person corrected it. */
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly party: string | null;
  /**
   * Every printed label that stands for this voice, first seen first: "Dr Maria Repnikova", "Maria Repnikova". None for a
   * voice that somebody named, and for one whose turns were all given to it one by one.
   */
  readonly labels: readonly string[];
}
