import type { Annotation } from '../../shared/annotation/annotation';
import type { Clarification } from '../../shared/annotation/clarification';
import { bracketed } from '../../shared/annotation/clarified-words';
import type { AnnotationId, ClarificationId } from '../../shared/id';
import { isShownIn } from '../../shared/transcript/one-speaker';
import { type Passage, positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { fold } from '../finding/fold-text';
import { timesIn, type WordWays, wantedWords } from '../finding/scan-text';
import { type FindWays, saidBy } from './find-words';
import { startsOf } from './folded-text';

/** A place in a note: the note's, and where its passage begins; `position` is -1 where that is not in the text. */
interface FoundNote {
  readonly kind: 'note';
  readonly id: AnnotationId;
  readonly position: number;
  /** Of the letter behind which it comes, into the text of all paragraphs, in UTF-16 code units. */
  readonly offset: number;
}

/** A place in the bracket of a clarification, and the paragraph in which that stands. */
export interface FoundClarification {
  readonly kind: 'clarification';
  readonly id: ClarificationId;
  readonly position: number;
  /** Of the last misheard letter, as in `FoundNote`. */
  readonly offset: number;
}

/** A place in words that are not printed, but stand beside those that are. */
export type FoundBeside = FoundNote | FoundClarification;

/** A note and where its passage is; `position` as in `FoundNote`. */
export interface Noted {
  readonly annotation: Pick<Annotation, 'id' | 'note'>;
  readonly passage: Passage | null;
  readonly position: number;
}

/** A clarification and where the words are that were misheard; null where they are not in the text. */
export interface Clarified {
  readonly clarification: Pick<Clarification, 'id' | 'words'>;
  readonly passage: Passage | null;
}

/** What is searched beside the text, each in the order of its passages. */
export interface Beside {
  readonly notes: readonly Noted[];
  readonly clarified: readonly Clarified[];
}

const folded = new WeakMap<object, { readonly anyCase: string; readonly asPrinted: string }>();

/** Words that belong to an unchanging value, folded once. */
function foldedOf(owner: object, words: string, { matchCase }: WordWays): string {
  const made = folded.get(owner) ?? { anyCase: fold(words), asPrinted: fold(words, true) };
  folded.set(owner, made);
  return matchCase ? made.asPrinted : made.anyCase;
}

function counts(transcript: Transcript, { speaker, part }: FindWays, position: number): boolean {
  return isShownIn(part, position) && (speaker === null || saidBy(transcript, speaker)(position));
}

function findInNotes(
  transcript: Transcript,
  notes: readonly Noted[],
  wanted: string,
  ways: FindWays,
): readonly FoundBeside[] {
  const starts = startsOf(transcript);
  return notes.flatMap(({ annotation, passage, position }) => {
    const { id, note } = annotation;
    const times = timesIn(foldedOf(annotation, note, ways), wanted, ways.wholeWords);
    if (times === 0 || !counts(transcript, ways, position)) return [];
    const offset = (starts[position] ?? 0) + (passage?.start.offset ?? 0);
    return Array<FoundBeside>(times).fill({ kind: 'note', id, position, offset });
  });
}

/** One whose words are not in the text has no bracket there. */
function findInClarifications(
  transcript: Transcript,
  clarified: readonly Clarified[],
  wanted: string,
  ways: FindWays,
): readonly FoundBeside[] {
  const starts = startsOf(transcript);
  return clarified.flatMap(({ clarification, passage }) => {
    const { id, words } = clarification;
    const times = timesIn(foldedOf(clarification, bracketed(words), ways), wanted, ways.wholeWords);
    const position = passage && positionOf(transcript, passage.end.paragraph);
    if (times === 0 || !passage || position == null || !counts(transcript, ways, position)) return [];
    const offset = (starts[position] ?? 0) + passage.end.offset - 1;
    return Array<FoundBeside>(times).fill({ kind: 'clarification', id, position, offset });
  });
}

/** Every place beside the text, in the order of the letters behind which they come: one for each time that the words stand there. */
export function findBeside(
  transcript: Transcript,
  { notes, clarified }: Beside,
  words: string,
  ways: FindWays,
): readonly FoundBeside[] {
  const wanted = wantedWords(words, ways.matchCase);
  if (wanted === '') return [];
  const inNotes = findInNotes(transcript, notes, wanted, ways);
  const inClarifications = findInClarifications(transcript, clarified, wanted, ways);
  if (inClarifications.length === 0) return inNotes;
  return [...inNotes, ...inClarifications].sort((a, b) => a.offset - b.offset);
}
