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
 * What a person said of one line. It holds for that line, whatever the guess was:
 *
 * - `label`: it is a speaker's label, or begins with one. A line of the shape of a label (`Q94 Chair: words`, `[Name]`,
 *   `Name 0:49`) is divided as that shape says; any other line at its first colon within 160 characters (`Name: words`);
 *   a line without one is a label whole. Other undecided lines that have the shape of the same label become labels too.
 * - `speech`: it was said, all of it, by whoever's turn it stands in; before the first label, by an unknown speaker.
 * - `narration`: nobody said it.
 * - `title`: it is the title, and no other line is unless a person says so of it too (then both are, joined by a space).
 */
export type LineDecision = 'label' | 'speech' | 'narration' | 'title';

/**
 * What a person said of where turns start, whatever the labels say; it holds for a line that is said, and changes nothing
 * at another:
 *
 * - `begins`: a turn starts with this line. Where no label introduces it, it is of the same voice as the turn before,
 *   unless `turns` says otherwise.
 * - `goes-on`: no turn starts at this line: its words go on the turn before, and its label is left out.
 */
export const turnStarts = ['begins', 'goes-on'] as const;
export type TurnStart = (typeof turnStarts)[number];

/**
 * Where speakers' names are printed, for the whole file. Exactly the lines that fit are labels, and nothing else is guessed
 * to be one:
 *
 * - `bold`, `italics`: the words at the beginning of a line that is no heading, a colon after them left out.
 * - `headings`: a heading, whole.
 * - `column-1` to `column-3`: a cell in that column of a table.
 * - `colon`: up to eight words before the first colon of a line, not beginning with a small letter.
 * - `own-line`: a line that has the shape of a label and nothing else.
 */
export const namesInRules = [
  'bold',
  'italics',
  'headings',
  'column-1',
  'column-2',
  'column-3',
  'colon',
  'own-line',
] as const;
export type NamesIn = (typeof namesInRules)[number];

/**
 * What a person said about one voice. Absent fields stay as the source has them; an empty name is as good as absent, and
 * any other field that is empty means that there is none.
 */
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
  /** Absent: which lines are labels is found from the text. What is said of a single line holds all the same. */
  readonly namesIn?: NamesIn;
  readonly lines: Readonly<Record<ParagraphId, LineDecision>>;
  /**
   * Whose turn it is that starts at this label line (or, for `Name: words`, at this line), whatever its label says. An
   * entry for a line at which no turn starts, because another decision made it speech, changes nothing.
   */
  readonly turns: Readonly<Record<ParagraphId, SpeakerId>>;
  /** Where turns were split and joined. It moves no paragraph and changes no word: only which turn a line is of. */
  readonly starts: Readonly<Record<ParagraphId, TurnStart>>;
  /**
   * Printed label (as `labelKey` makes it) → the speaker it stands for. To join two speakers, point the labels of one to
   * the other; to split a label off, point it to its own id (`speakerIdFor`). Labels without an entry are grouped by
   * the names in them.
   */
  readonly labels: Readonly<Record<string, SpeakerId>>;
  readonly speakers: Readonly<Record<SpeakerId, SpeakerDecision>>;
}

export const noDecisions: Decisions = { lines: {}, turns: {}, starts: {}, labels: {}, speakers: {} };
