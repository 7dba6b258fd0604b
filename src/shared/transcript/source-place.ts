import { firstWhere } from '../first-where';
import { marksOfKind, type PlacedMark } from './marks-of-kind';
import { type PassagePart, positionOf } from './passage';
import type { SourceMark } from './source-line';
import type { Paragraph, Transcript } from './transcript';

/** Where something begins and where it ends, both included; the same twice where it is in one. */
export interface Range<Value> {
  readonly first: Value;
  readonly last: Value;
}

/** A printed page, and the line on it where the source numbers its lines. */
export interface PageLine {
  readonly page: number;
  readonly line: number | null;
}

/** Where the source itself says that a passage stands; null for what it does not say, and never guessed. */
export interface SourcePlace {
  readonly columns: Range<string> | null;
  readonly questions: Range<string> | null;
  readonly pages: Range<PageLine> | null;
  /** When its turn, or the part of it that it stands in, began. */
  readonly time: string | null;
}

/** A letter: the position of its paragraph, and its place in the paragraph's text. */
interface Letter {
  readonly position: number;
  readonly offset: number;
}

type Kind = SourceMark['kind'];

/** The last mark of a kind at or before a letter; undefined before the first. */
function markAt<Wanted extends Kind>(
  transcript: Transcript,
  kind: Wanted,
  { position, offset }: Letter,
): PlacedMark<Wanted> | undefined {
  const marks: readonly PlacedMark<Wanted>[] = marksOfKind(transcript, kind);
  const after = firstWhere(marks.length, (index) => {
    const placed = marks[index];
    return (
      placed !== undefined &&
      (placed.position > position || (placed.position === position && placed.mark.offset > offset))
    );
  });
  return marks[after - 1];
}

/**
 * From a value at the first letter and one at the last. What begins where the source has not said anything yet has no
 * place: the number that comes later is not where it begins.
 */
function rangeOf<Value>(first: Value | undefined, last: Value | undefined): Range<Value> | null {
  return first === undefined ? null : { first, last: last ?? first };
}

const headings = new WeakMap<Transcript, readonly number[]>();

function headingsOf(transcript: Transcript): readonly number[] {
  const found =
    headings.get(transcript) ??
    transcript.paragraphs.flatMap((paragraph, position) => (isHeading(paragraph) ? [position] : []));
  headings.set(transcript, found);
  return found;
}

/** What is said under a style of headings is no heading. */
const isHeading = ({ number, heading, reason }: Paragraph) =>
  number === null && (heading !== undefined || reason === 'heading');

/** What has no number of its own belongs to the last question above it, as far as the next heading. */
function questionAt(transcript: Transcript, letter: Letter): string | undefined {
  const found = markAt(transcript, 'question', letter);
  if (!found) return undefined;
  const all = headingsOf(transcript);
  const next = all[firstWhere(all.length, (index) => (all[index] ?? 0) > found.position)];
  return next !== undefined && next <= letter.position ? undefined : found.mark.question;
}

/** A time says when a turn began, and nothing of the turns after it. */
function timeAt(transcript: Transcript, letter: Letter): string | null {
  const found = markAt(transcript, 'time', letter);
  const turnOf = (position: number) => transcript.paragraphs[position]?.turn;
  return found && turnOf(found.position) === turnOf(letter.position) ? found.mark.time : null;
}

const nowhere: SourcePlace = { columns: null, questions: null, pages: null, time: null };

/** Where a passage, given as its parts (see `partsOf`), stands by the marks of its source. */
export function placeInSource(transcript: Transcript, parts: readonly PassagePart[]): SourcePlace {
  const [from, to] = [parts[0], parts.at(-1)];
  if (!from || !to) return nowhere;
  const first = { position: positionOf(transcript, from.paragraph.id) ?? -1, offset: from.start };
  const last = { position: positionOf(transcript, to.paragraph.id) ?? -1, offset: to.end - 1 };
  return {
    columns: rangeOf(
      markAt(transcript, 'column', first)?.mark.column,
      markAt(transcript, 'column', last)?.mark.column,
    ),
    questions: rangeOf(questionAt(transcript, first), questionAt(transcript, last)),
    pages: rangeOf<PageLine>(markAt(transcript, 'page', first)?.mark, markAt(transcript, 'page', last)?.mark),
    time: timeAt(transcript, first),
  };
}
