import type { Annotation } from '../../shared/annotation/annotation';
import { firstWhere } from '../../shared/first-where';
import type { AnnotationId } from '../../shared/id';
import { isShownIn } from '../../shared/transcript/one-speaker';
import type { Passage } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { fold } from '../finding/fold-text';
import { eachPlace, wantedWords, wholeIn } from '../finding/scan-text';
import { type FindWays, type Found, type FoundWords, findWords } from './find-words';
import { startsOf } from './folded-text';

/** A place in a note: the note's, and where its passage begins; `position` is -1 where that is not in the text. */
export interface FoundNote {
  readonly kind: 'note';
  readonly annotation: AnnotationId;
  readonly position: number;
  /** Into the text of all paragraphs, in UTF-16 code units. */
  readonly offset: number;
}

/** A note and where its passage is; `position` as in `FoundNote`. */
export interface Noted {
  readonly annotation: Pick<Annotation, 'id' | 'note'>;
  readonly passage: Passage | null;
  readonly position: number;
}

const folded = new WeakMap<object, { readonly anyCase: string; readonly asPrinted: string }>();

function foldedNote({ annotation }: Noted, matchCase: boolean): string {
  const made = folded.get(annotation) ?? {
    anyCase: fold(annotation.note),
    asPrinted: fold(annotation.note, true),
  };
  folded.set(annotation, made);
  return matchCase ? made.asPrinted : made.anyCase;
}

function timesIn(note: string, wanted: string, wholeWords: boolean): number {
  let times = 0;
  eachPlace(note, wanted, wholeWords ? wholeIn(note, wanted) : null, () => {
    times += 1;
  });
  return times;
}

/** Every place in the notes, in the order of their passages: one for each time that the words stand in a note. */
function findInNotes(
  transcript: Transcript,
  notes: readonly Noted[],
  words: string,
  { wholeWords, matchCase, speaker, part }: FindWays,
): readonly FoundNote[] {
  const wanted = wantedWords(words, matchCase);
  if (wanted === '') return [];
  const starts = startsOf(transcript);
  return notes.flatMap((item) => {
    const { annotation, passage, position } = item;
    const times = timesIn(foldedNote(item, matchCase), wanted, wholeWords);
    if (times === 0) return [];
    if (!isShownIn(part, position)) return [];
    const turn = transcript.turns[transcript.paragraphs[position]?.turn ?? -1];
    if (speaker && (turn?.kind !== 'speech' || turn.speakerId !== speaker)) return [];
    const offset = (starts[position] ?? 0) + (passage?.start.offset ?? 0);
    return Array<FoundNote>(times).fill({ kind: 'note', annotation: annotation.id, position, offset });
  });
}

/** Places in the text and in notes as one run in reading order: a note comes behind the first letter of its passage. */
export class FoundPlaces {
  /** The index of each note's place in the run. */
  private readonly indices: readonly number[];

  constructor(
    readonly words: FoundWords,
    private readonly notes: readonly FoundNote[],
  ) {
    this.indices = notes.map(({ offset }, index) => words.countBefore(offset + 1) + index);
  }

  get count(): number {
    return this.words.count + this.notes.length;
  }

  /** Whose notes have any place. */
  get annotations(): readonly AnnotationId[] {
    return this.notes.map(({ annotation }) => annotation);
  }

  at(index: number): Found | FoundNote | undefined {
    const earlier = this.notesBefore(index);
    return this.indices[earlier] === index ? this.notes[earlier] : this.words.at(index - earlier);
  }

  /** Where in the text of all paragraphs a place is. */
  offsetAt(index: number): number | undefined {
    const earlier = this.notesBefore(index);
    return this.indices[earlier] === index
      ? this.notes[earlier]?.offset
      : this.words.offsetAt(index - earlier);
  }

  /** How many stand before an offset into the text of all paragraphs. */
  countBefore(offset: number): number {
    const notes = firstWhere(this.notes.length, (index) => (this.notes[index]?.offset ?? 0) >= offset);
    return this.words.countBefore(offset) + notes;
  }

  /** The index of the first place in the paragraph at `position` or after it; `count` when there is none. */
  firstFrom(position: number): number {
    return this.countBefore(this.words.starts[position] ?? Number.POSITIVE_INFINITY);
  }

  /** The index of the first place in a note. */
  indexOfNote(annotation: AnnotationId): number | undefined {
    return this.indices[this.notes.findIndex((note) => note.annotation === annotation)];
  }

  /** Which of the places in its note, counted from 0, the one at an index is; those in one note follow each other. */
  withinNote(index: number): number {
    const note = this.notesBefore(index);
    const { annotation } = this.notes[note] ?? {};
    return note - this.notes.findIndex((other) => other.annotation === annotation);
  }

  private notesBefore(index: number): number {
    return firstWhere(this.indices.length, (note) => (this.indices[note] ?? 0) >= index);
  }
}

/** Every place in the text, and in these notes, where the words stand. `notes` are in the order of their passages. */
export function findPlaces(
  transcript: Transcript,
  notes: readonly Noted[],
  words: string,
  ways: FindWays,
): FoundPlaces {
  return new FoundPlaces(findWords(transcript, words, ways), findInNotes(transcript, notes, words, ways));
}
