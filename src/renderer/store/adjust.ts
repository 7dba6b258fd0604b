import type { Annotation } from '../../shared/annotation/annotation';
import { type AnnotationId, annotationId } from '../../shared/id';
import {
  addAnnotation,
  removeAnnotation,
  setNote,
  setPlace,
} from '../../shared/notebook/transcript-notebook';
import { withEnds } from '../../shared/transcript/grow-passage';
import { comparePoints, type Passage, type Point, printedPassage } from '../../shared/transcript/passage';
import { describeQuote } from '../../shared/transcript/quote';
import type { PlacedAnnotation } from './annotation-index';
import type { Library } from './library';
import type { Reading } from './reading';
import { shortQuote } from './short-words';

/** A passage as an annotation keeps it: its place in the printed lines, and its words. */
function placeOn(reading: Reading, passage: Passage): Pick<Annotation, 'passage' | 'quote'> {
  const transcript = reading.transcript();
  return { passage: printedPassage(transcript, passage), quote: describeQuote(transcript, passage) };
}

/** Moves a highlight to other words, its note and theme with it. */
export function adjust(reading: Reading, { annotation }: PlacedAnnotation, passage: Passage): void {
  const place = placeOn(reading, passage);
  const [before, after] = [annotation, place].map(({ quote }) => shortQuote(quote.exact));
  reading.kept.edit(`Moved the highlight of ${before} to ${after}`, (doc) =>
    setPlace(doc, annotation.id, place, Date.now()),
  );
}

/** Splits a highlight in two at a point inside it; the note stays with the first. The second one's id, or null where it is not inside. */
export function split(
  reading: Reading,
  library: Library,
  { annotation, passage }: PlacedAnnotation,
  at: Point,
): AnnotationId | null {
  const transcript = reading.transcript();
  const first = passage && withEnds(transcript, passage.start, at);
  const second = passage && withEnds(transcript, at, passage.end);
  if (!first || !second) return null;
  const id = annotationId(crypto.randomUUID());
  const now = Date.now();
  const { themeId, importance, progress } = annotation;
  library.introduceSelf();
  reading.kept.edit(`Split the highlight of ${shortQuote(annotation.quote.exact)}`, (doc) => {
    setPlace(doc, annotation.id, placeOn(reading, first), now);
    addAnnotation(doc, {
      ...placeOn(reading, second),
      id,
      themeId,
      importance,
      progress,
      note: '',
      authorId: library.author,
      madeAt: now,
      changedAt: now,
    });
  });
  return id;
}

/** Joins two highlights to one over all their words and what stands between; it keeps the first one's theme and both notes. */
export function joinHighlights(reading: Reading, first: PlacedAnnotation, second: PlacedAnnotation): boolean {
  if (!first.passage || !second.passage) return false;
  const transcript = reading.transcript();
  // The second one may lie within the first.
  const [one, other] = [first.passage, second.passage];
  const end = comparePoints(transcript, other.end, one.end) > 0 ? other.end : one.end;
  const passage = withEnds(transcript, one.start, end);
  if (!passage) return false;
  const [kept, joined] = [first.annotation, second.annotation];
  const note = [kept.note, joined.note].filter((words) => words !== '').join('\n\n');
  const now = Date.now();
  reading.kept.edit(
    `Joined the highlights of ${shortQuote(kept.quote.exact)} and ${shortQuote(joined.quote.exact)}`,
    (doc) => {
      setPlace(doc, kept.id, placeOn(reading, passage), now);
      setNote(doc, kept.id, note, now);
      removeAnnotation(doc, joined.id, now);
    },
  );
  return true;
}
