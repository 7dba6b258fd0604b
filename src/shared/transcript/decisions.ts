import type { ParagraphId, SpeakerId } from '../id';

export const eventKinds = [
  'panel',
  'oral-evidence',
  'debate',
  'interview',
  'meeting',
  'speech',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const transcriptStatuses = ['unknown', 'uncorrected', 'corrected', 'published'] as const;
export type TranscriptStatus = (typeof transcriptStatuses)[number];

/**
 * What a person said of one line: it is a speaker's label (`label`), it is not a label but something said (`speech`),
 * it is neither (`narration`), or it is the title (`title`).
 */
export type LineDecision = 'label' | 'speech' | 'narration' | 'title';

/** What a person said about one voice. Absent fields stay as the source has them. */
export interface SpeakerDecision {
  readonly name?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly party?: string;
}

/**
 * What people settled about the source lines. Every part may be absent: then `assemble` guesses it from the text.
 * Kept in the notebook as one flat map, so that two people's decisions join without either being lost.
 */
export interface Decisions {
  readonly title?: string;
  /** ISO 8601 calendar date, or null: a person says it is unknown. Absent: nobody has said, and it is never guessed. */
  readonly date?: string | null;
  readonly eventKind?: EventKind;
  readonly status?: TranscriptStatus;
  readonly venue?: string;
  readonly reference?: string;
  readonly lines: Readonly<Record<ParagraphId, LineDecision>>;
  /** Whose turn it is that starts at this label line (or, for `Name: words`, at this line), whatever its label says. */
  readonly turns: Readonly<Record<ParagraphId, SpeakerId>>;
  /** Printed label (as `labelKey` makes it) → the speaker it stands for. Joining and splitting speakers are entries here. */
  readonly labels: Readonly<Record<string, SpeakerId>>;
  readonly speakers: Readonly<Record<SpeakerId, SpeakerDecision>>;
}

export const noDecisions: Decisions = { lines: {}, turns: {}, labels: {}, speakers: {} };
