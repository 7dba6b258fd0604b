import type { FoundAnnotation, FoundLabel } from '../../shared/annotation/found-annotation';
import type { QuotedNote } from '../../shared/annotation/quoted-note';
import type { TranscriptId } from '../../shared/id';
import type { ReadNotes, ReadTranscript } from '../../shared/ipc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { importProblemSentence } from '../../shared/problem-words';
import { type Passage, printedPassage } from '../../shared/transcript/passage';
import { countQuotes, placeQuotes } from '../../shared/transcript/place-quotes';
import type { Transcript } from '../../shared/transcript/transcript';
import { addFound, ownPassage } from './bring-in';
import { notesBroughtInWords, nothingNewWords, offerWords } from './brought-in-words';
import type { DeskPorts } from './desk-ports';
import type { Notice } from './desk-state';
import { namedAuthor } from './library';
import type { Reading } from './reading';

/** Notes of a file that are about to be brought in onto a transcript; nothing is changed yet. */
export interface NotesToBringIn {
  readonly fileName: string;
  /** Whether the text that they are on is in the file as well. */
  readonly hasText: boolean;
  readonly reading: Reading;
  /** The notes that have a place and are not there yet, one annotation for each of their labels. */
  readonly found: readonly FoundAnnotation[];
  /** How many notes these are. */
  readonly fresh: number;
  /** How many are there already, from when the file was opened before. */
  readonly known: number;
  /** Those without a place. */
  readonly lost: readonly QuotedNote[];
  readonly labels: readonly FoundLabel[];
}

interface BringingInPorts extends DeskPorts {
  /** The text of a transcript without opening it, where that can be had. */
  readonly peek: (id: TranscriptId) => Promise<Transcript | undefined>;
}

/** Files of notes alone, as other programs export them: brought in onto the transcript that they fit best. */
export class BringingIn {
  constructor(private readonly desk: BringingInPorts) {}

  /** Shows what would come in, and onto which transcript; says so where there is none. */
  async take(file: ReadNotes): Promise<void> {
    this.desk.change({ isBusy: true });
    const id = await this.bestFor(file);
    const reading = id && (await this.desk.openReading(id));
    this.desk.change({ isBusy: false });
    const notes = reading && examine(file, reading);
    const isPlaced = notes !== undefined && notes.fresh + notes.known > 0;
    if (!isPlaced)
      return this.desk.say(
        importProblemSentence({ kind: 'notes-alone', fileName: file.fileName }),
        'problem',
      );
    this.showBehind(notes.reading);
    if (notes.fresh + notes.lost.length === 0)
      this.desk.say(nothingNewWords(file.fileName, notes.reading.transcript().title));
    else this.desk.change({ bringingIn: notes });
  }

  /** The transcript that most of the words are in: of those that are equally good the one on the screen, then the library's first. */
  private async bestFor({ notes }: ReadNotes): Promise<TranscriptId | undefined> {
    const quotes = notes.map(({ place }) => place);
    const [shown] = this.onScreen();
    let best = { id: shown?.id, count: 0 };
    const tryOn = (transcript: Transcript) => {
      const count = countQuotes(transcript, quotes);
      if (count > best.count) best = { id: transcript.id, count };
    };
    for (const reading of this.onScreen()) tryOn(reading.transcript());
    if (best.count === quotes.length) return best.id;
    for (const { id } of this.desk.library.snapshot().transcripts) {
      const transcript = (await this.desk.peek(id)) ?? (await this.desk.openReading(id))?.transcript();
      if (transcript) tryOn(transcript);
    }
    return best.id;
  }

  /** The active one first. */
  private onScreen(): readonly Reading[] {
    const { screen } = this.desk.state();
    if (screen.kind === 'reading')
      return [screen.reading, ...screen.sides.filter((side) => side !== screen.reading)];
    return screen.kind === 'library' && screen.lastRead ? [screen.lastRead] : [];
  }

  /** What is under review is not put away for it. */
  private showBehind(reading: Reading): void {
    const { screen } = this.desk.state();
    if (screen.kind === 'reading' || screen.kind === 'library') this.desk.show(reading);
  }

  /** What can be done about comments and highlights in the file of a transcript that is here already, and are not. */
  offer(
    reading: Reading,
    { provenance, annotations, labels }: ReadTranscript,
  ): NonNullable<Notice['actions']> {
    const transcript = reading.transcript();
    const there = keysIn(reading);
    const found = annotations.flatMap((annotation) => {
      const passage = ownPassage(transcript, annotation.passage);
      if (!passage || there.has(keyOf(annotation, printedPassage(transcript, passage)))) return [];
      return [{ ...annotation, passage }];
    });
    if (found.length === 0) return [];
    const bringingIn: NotesToBringIn = {
      fileName: provenance.fileName,
      hasText: true,
      reading,
      found,
      fresh: found.length,
      known: annotations.length - found.length,
      lost: [],
      labels,
    };
    return [{ label: offerWords(found.length), perform: () => this.desk.change({ bringingIn }) }];
  }

  /** Brings in what was shown: one Change, and one step of Undo. */
  bringIn(): void {
    const { bringingIn } = this.desk.state();
    if (!bringingIn) return;
    this.desk.change({ bringingIn: null });
    const { reading, found, labels } = bringingIn;
    const words = notesBroughtInWords(bringingIn);
    addFound(reading, this.desk.library, found, { change: words.change, labels });
    this.desk.say(words.notice);
  }

  cancel(): void {
    this.desk.change({ bringingIn: null });
  }
}

function examine({ fileName, notes }: ReadNotes, reading: Reading): NotesToBringIn {
  const transcript = reading.transcript();
  const there = keysIn(reading);
  const passages = placeQuotes(
    transcript,
    notes.map(({ place }) => place),
  );
  const found: FoundAnnotation[] = [];
  const lost: QuotedNote[] = [];
  let [fresh, known] = [0, 0];
  for (const [index, note] of notes.entries()) {
    const passage = passages[index];
    if (!passage) lost.push(note);
    else if (there.has(keyOf(note, printedPassage(transcript, passage)))) known += 1;
    else {
      fresh += 1;
      found.push(...annotationsOf(note, passage));
    }
  }
  return { fileName, hasText: false, reading, found, fresh, known, lost, labels: [] };
}

/** By which what came in before is known again: a theme may have been changed since, and joined with another. */
function keysIn({ kept }: Reading): ReadonlySet<string> {
  const { annotations } = projectNotebook(kept.doc);
  return new Set(
    [...annotations.values()].map(({ authorId, note, passage }) => key(authorId, note, passage)),
  );
}

function keyOf({ author, note }: Pick<FoundAnnotation, 'author' | 'note'>, printed: Passage): string {
  return key(namedAuthor(author), note, printed);
}

function key(author: string, note: string, { start, end }: Passage): string {
  return JSON.stringify([author, note, start.paragraph, start.offset, end.paragraph, end.offset]);
}

/** One for each label; the note stands in the first. */
function annotationsOf(
  { note, labels, author, madeAt }: QuotedNote,
  passage: Passage,
): readonly FoundAnnotation[] {
  const [first = null, ...others] = labels;
  return [
    { passage, note, label: first, author, madeAt },
    ...others.map((label) => ({ passage, note: '', label, author, madeAt })),
  ];
}
