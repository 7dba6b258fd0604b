import { positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import type { PlacedAnnotation } from '../store/annotation-index';

/** A note with its number on paper. */
export interface PrintedNote extends PlacedAnnotation {
  readonly number: number;
}

export interface PrintedNotes {
  /** In order of place; those whose words are not in the transcript come last. */
  readonly all: readonly PrintedNote[];
  /** By the position of the paragraph in which their passage ends: they are printed after it. */
  readonly after: ReadonlyMap<number, readonly PrintedNote[]>;
  readonly lost: readonly PrintedNote[];
}

/** Numbers the notes, and says after which paragraph each is printed. Highlights without a note have no number. */
export function numberNotes(transcript: Transcript, list: readonly PlacedAnnotation[]): PrintedNotes {
  const noted = list.filter(({ annotation }) => annotation.note !== '');
  const inOrder = [
    ...noted.filter(({ passage }) => passage !== null),
    ...noted.filter(({ passage }) => passage === null),
  ];
  const all = inOrder.map((placed, at): PrintedNote => ({ ...placed, number: at + 1 }));
  const after = new Map<number, PrintedNote[]>();
  for (const note of all) {
    if (!note.passage) continue;
    const position = positionOf(transcript, note.passage.end.paragraph) ?? note.position;
    after.set(position, [...(after.get(position) ?? []), note]);
  }
  return { all, after, lost: all.filter(({ passage }) => passage === null) };
}
