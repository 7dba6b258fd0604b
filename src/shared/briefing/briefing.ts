import type { Author } from '../annotation/annotation';
import type { PlacedClarifications } from '../annotation/clarified-words';
import type { Theme } from '../annotation/theme';
import type { AnnotationId } from '../id';
import type { PassagePart } from '../transcript/passage';
import type { Provenance } from '../transcript/provenance';
import type { Speaker } from '../transcript/speaker';
import type { Transcript } from '../transcript/transcript';
import type { Citation } from './citation';
import type { BriefingRequest } from './outline';

/** Words of a quotation, verbatim, and what the editor says in square brackets right after them; often nothing. */
export interface QuotedRun {
  readonly words: string;
  readonly brackets: readonly string[];
}

/** What one voice, or the narration between, says in a passage; `paragraphs` are verbatim. */
export interface QuotedPart {
  /** Null for narration. */
  readonly speaker: Speaker | null;
  /** The printed label of the turn; empty for narration. */
  readonly label: string;
  readonly paragraphs: readonly string[];
  /** The same paragraphs in runs, with the clarifications of their words: this is how they are shown. */
  readonly clarified: readonly (readonly QuotedRun[])[];
}

/** Words that a machine misheard, and what was said. */
export interface BriefingClarification {
  readonly printed: readonly string[];
  readonly words: string;
  readonly author: Author;
  /** "para 57"; null where the words are not in the text now. */
  readonly place: string | null;
}

/** One annotation as a briefing shows it. */
export interface BriefingPassage {
  readonly annotationId: AnnotationId;
  /** Counts passages from 1 in the order in which the briefing quotes them: by theme, then by place. */
  readonly number: number;
  readonly theme: Theme;
  /** A string per paragraph of the note; empty for a bare highlight. */
  readonly note: readonly string[];
  readonly author: Author;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly citation: Citation;
  readonly quoted: readonly QuotedPart[];
  /** Where it stands in `transcript.paragraphs`; never empty. */
  readonly parts: readonly PassagePart[];
  /** True where its words stand elsewhere than they did when they were marked. */
  readonly hasMoved: boolean;
}

/** An annotation whose words are not in the text now; shown with the words it was made on. */
export interface LostPassage {
  readonly annotationId: AnnotationId;
  readonly theme: Theme;
  readonly note: readonly string[];
  readonly author: Author;
  readonly words: readonly string[];
}

export interface ThemeSection {
  readonly theme: Theme;
  /** By place. */
  readonly passages: readonly BriefingPassage[];
}

/**
 * Everything a briefing says, computed from the notebook and never stored. It knows nothing of Word: every output starts
 * from this one value.
 */
export interface Briefing {
  readonly request: BriefingRequest;
  /** The title asked for, or the transcript's. Never empty. */
  readonly title: string;
  /** ISO 8601 date and time at which it was made. */
  readonly madeAt: string;
  readonly appVersion: string;
  readonly transcript: Transcript;
  readonly provenance: Provenance;
  /** Themes that have passages, in the library's order. */
  readonly sections: readonly ThemeSection[];
  /** Every passage by place; of those that start together, the longer first. */
  readonly passages: readonly BriefingPassage[];
  readonly lost: readonly LostPassage[];
  /** By place. */
  readonly clarifications: readonly BriefingClarification[];
  /** Where their brackets stand in the transcript. */
  readonly clarificationMarks: PlacedClarifications['marks'];
  /** Whoever made one of the annotations, most annotations first. */
  readonly authors: readonly Author[];
}
