import type { AnnotationId, AuthorId, ThemeId } from '../id';
import type { Passage } from '../transcript/passage';
import type { Quote } from '../transcript/quote';

/** How much whoever is briefed needs it, the most first. */
export const importances = ['must', 'should', 'could'] as const;
export type Importance = (typeof importances)[number];

/** What has become of an annotation since it was made; each is open at first. */
export const progresses = ['open', 'used', 'done'] as const;
export type Progress = (typeof progresses)[number];

/**
 * What a person marked: a passage, its words at the time, one theme and a note. `passage` counts offsets in the printed
 * lines (see `printedPoint`), so no decision about speakers ever moves it. Annotations may overlap.
 */
export interface Annotation {
  readonly id: AnnotationId;
  readonly passage: Passage;
  readonly quote: Quote;
  readonly themeId: ThemeId;
  /** Plain text, line feeds kept; empty for a bare highlight. */
  readonly note: string;
  /** Null until somebody says. */
  readonly importance: Importance | null;
  readonly progress: Progress;
  readonly authorId: AuthorId;
  /** Milliseconds since 1970, by the clock of the machine where it happened; never used for ordering. */
  readonly madeAt: number;
  readonly changedAt: number;
  /** Two people typed into the note without having seen each other's words; until somebody has looked at it. */
  readonly needsLook?: true;
}

/** What an annotation is before anybody says more of it. */
export const unsettled = { importance: null, progress: 'open' } as const;

/** Whoever made an annotation; an entity, so that a change of name applies everywhere. */
export interface Author {
  readonly id: AuthorId;
  readonly name: string;
  readonly initials: string;
}
