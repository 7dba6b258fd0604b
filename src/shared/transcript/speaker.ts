import type { SpeakerId } from '../id';

/** A voice in one transcript. */
export interface Speaker {
  readonly id: SpeakerId;
  /** The fullest name among its labels without titles' punctuation, or as a person corrected it. */
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly party: string | null;
  /** Every printed label that stands for this voice, first seen first: "Dr Maria Repnikova", "Maria Repnikova". */
  readonly labels: readonly string[];
}
