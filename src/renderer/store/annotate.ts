import { unsettled } from '../../shared/annotation/annotation';
import type { Theme } from '../../shared/annotation/theme';
import { type AnnotationId, annotationId } from '../../shared/id';
import { noteWriting } from '../../shared/notebook/history';
import { addAnnotation, lookedAt, setNote } from '../../shared/notebook/transcript-notebook';
import { type Passage, printedPassage } from '../../shared/transcript/passage';
import { describeQuote } from '../../shared/transcript/quote';
import type { Library } from './library';
import type { Reading } from './reading';
import { shortQuote } from './short-words';

/** Marks a passage. Nothing waits for it: it is on screen before it is on the disk. */
export function annotate(reading: Reading, library: Library, passage: Passage, theme: Theme): AnnotationId {
  const transcript = reading.transcript();
  const quote = describeQuote(transcript, passage);
  const id = annotationId(crypto.randomUUID());
  const madeAt = Date.now();
  library.introduceSelf();
  reading.kept.edit(`Highlighted ${shortQuote(quote.exact)} as ${theme.name}`, (doc) =>
    addAnnotation(doc, {
      id,
      passage: printedPassage(transcript, passage),
      quote,
      themeId: theme.id,
      note: '',
      ...unsettled,
      authorId: library.author,
      madeAt,
      changedAt: madeAt,
    }),
  );
  return id;
}

function wordsOfAnnotation(reading: Reading, id: AnnotationId): string {
  return shortQuote(reading.index.get(id)?.annotation.quote.exact ?? []);
}

/** A note as it is typed, keystroke by keystroke. */
export function typeNote(reading: Reading, id: AnnotationId, note: string): void {
  reading.kept.type(`${noteWriting}${wordsOfAnnotation(reading, id)}`, id, (doc) =>
    setNote(doc, id, note, Date.now()),
  );
}

/** Takes the mark off a note that two people typed into. */
export function markLookedAt(reading: Reading, id: AnnotationId): void {
  reading.kept.edit(`Looked at the note on ${wordsOfAnnotation(reading, id)}`, (doc) => lookedAt(doc, id));
}
