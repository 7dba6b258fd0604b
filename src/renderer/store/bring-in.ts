import { unsettled } from '../../shared/annotation/annotation';
import type { FoundAnnotation, FoundLabel } from '../../shared/annotation/found-annotation';
import { annotationId, positionInSource, type ThemeId, themeId } from '../../shared/id';
import type { FoundInFile } from '../../shared/ipc';
import { addAnnotation } from '../../shared/notebook/transcript-notebook';
import {
  type Passage,
  passageBetween,
  passageFromPrinted,
  printedPassage,
} from '../../shared/transcript/passage';
import { describeQuote } from '../../shared/transcript/quote';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Library } from './library';
import type { Reading } from './reading';

/** What comments and highlights without a tag are taken for. */
const untagged = { comment: themeId('context'), highlight: themeId('key-point') } as const;

/** How many came in, and how many stood where there is no text and were put to the text after it. */
export interface BroughtIn {
  readonly count: number;
  readonly moved: number;
}

/** Adds the comments and highlights that came with a file, in one Change, by those who made them. */
export function bringIn(
  reading: Reading,
  library: Library,
  { annotations, labels }: Pick<FoundInFile, 'annotations' | 'labels'>,
): BroughtIn {
  const transcript = reading.transcript();
  const placed = annotations.flatMap((annotation) => {
    const own = ownPassage(transcript, annotation.passage);
    const passage = own ?? nextPassage(transcript, annotation.passage);
    return passage ? [{ ...annotation, passage, isMoved: own === null }] : [];
  });
  if (placed.length === 0) return { count: 0, moved: 0 };
  addFound(reading, library, placed, {
    change: `Brought in ${placed.length} comments and highlights from the file`,
    labels,
  });
  reading.kept.undoManager.clear();
  return { count: placed.length, moved: placed.filter(({ isMoved }) => isMoved).length };
}

/** Adds what somebody else marked, at passages of the transcript as it is shown, in one Change and as one step of Undo. */
export function addFound(
  reading: Reading,
  library: Library,
  found: readonly FoundAnnotation[],
  { change, labels = [] }: { readonly change: string; readonly labels?: readonly FoundLabel[] },
): void {
  const transcript = reading.transcript();
  const themes = library.themes.named(
    found.flatMap(({ label }) => label ?? []),
    labels,
  );
  const authors = library.authorsNamed(found.map(({ author }) => author));
  const now = Date.now();
  reading.kept.edit(change, (doc) => {
    for (const annotation of found) {
      const madeAt = annotation.madeAt ?? now;
      addAnnotation(doc, {
        id: annotationId(crypto.randomUUID()),
        passage: printedPassage(transcript, annotation.passage),
        quote: describeQuote(transcript, annotation.passage),
        themeId: themeOf(annotation, themes),
        note: annotation.note,
        ...unsettled,
        authorId: authors(annotation.author),
        madeAt,
        changedAt: madeAt,
      });
    }
  });
}

function themeOf({ label, note }: FoundAnnotation, themes: ReadonlyMap<string, ThemeId>): ThemeId {
  const tagged = label === null ? undefined : themes.get(label);
  return tagged ?? (note === '' ? untagged.highlight : untagged.comment);
}

/** Where something stands in a transcript as it is shown; null where its lines hold no words now. */
export function ownPassage(transcript: Transcript, printed: Passage): Passage | null {
  const passage = passageFromPrinted(transcript, printed);
  return passage && passageBetween(transcript, passage.start, passage.end);
}

/** The whole paragraph after it, or else the last: it stood on a title or on a name, which nobody said. */
function nextPassage(transcript: Transcript, { start }: Passage): Passage | null {
  const { paragraphs } = transcript;
  const place = positionInSource(start.paragraph);
  const next = paragraphs.find(({ id }) => positionInSource(id) >= place) ?? paragraphs.at(-1);
  if (!next) return null;
  return passageBetween(
    transcript,
    { paragraph: next.id, offset: 0 },
    { paragraph: next.id, offset: next.text.length },
  );
}
