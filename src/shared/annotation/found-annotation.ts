import type { Passage } from '../transcript/passage';

/** What a file says of a tag or a code that its comments and highlights have. */
export interface FoundLabel {
  /** As `FoundAnnotation.label` has it. */
  readonly name: string;
  readonly description: string;
  /** "#rrggbb"; null where it has none. */
  readonly colour: string | null;
}

/** A comment or a highlight that a file brings with it. `passage` counts offsets in the printed lines, as annotations do. */
export interface FoundAnnotation {
  readonly passage: Passage;
  /** Plain text; empty for a bare highlight. */
  readonly note: string;
  /** The name of its tag or code, or of its colour; null where it has none. */
  readonly label: string | null;
  /** Null where the file does not say. */
  readonly author: string | null;
  /** Milliseconds since 1970; null where the file does not say. */
  readonly madeAt: number | null;
}
