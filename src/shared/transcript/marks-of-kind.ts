import type { SourceMark } from './source-line';
import type { Transcript } from './transcript';

type Kind = SourceMark['kind'];

export type MarkOfKind<Wanted extends Kind> = Extract<SourceMark, { kind: Wanted }>;

/** A mark and where it stands: `position` in `Transcript.paragraphs`, `mark.offset` in that paragraph's text. */
export interface PlacedMark<Wanted extends Kind> {
  readonly position: number;
  readonly mark: MarkOfKind<Wanted>;
}

type MarksByKind = { readonly [Each in Kind]: readonly PlacedMark<Each>[] };

const known = new WeakMap<Transcript, MarksByKind>();

/** The marks of one kind in printed order; a transcript is gone through once. */
export function marksOfKind<Wanted extends Kind>(transcript: Transcript, kind: Wanted): MarksByKind[Wanted] {
  let byKind = known.get(transcript);
  if (!byKind) {
    byKind = sortMarks(transcript);
    known.set(transcript, byKind);
  }
  return byKind[kind];
}

function sortMarks({ paragraphs }: Transcript): MarksByKind {
  const all = paragraphs.flatMap(({ marks = [] }, position) =>
    // Those of a label come before the words, and a source may have its marks in any order.
    [...marks].sort((a, b) => a.offset - b.offset).map((mark) => ({ position, mark })),
  );
  const only = <Each extends Kind>(kind: Each) =>
    all.filter((placed): placed is PlacedMark<Each> => placed.mark.kind === kind);
  return { column: only('column'), question: only('question'), time: only('time'), page: only('page') };
}
