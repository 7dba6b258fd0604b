import type { FoundAnnotation } from '../../../shared/annotation/found-annotation';
import type { SourceLine } from '../../../shared/transcript/source-line';
import type { DropList } from '../drop-list';
import { mostLines } from '../keep-source';
import { LineBuilder, type LineFacts } from '../line-builder';
import { cleanLine } from '../normalise-text';
import { givenTitle } from './document-title';
import type { ReadSource } from './format';
import { inPrintedOrder, PlacedNotes } from './placed-notes';

/** How words look; `colour` is the name of what they are highlighted with. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Struck out or hidden: no part of the text. */
  readonly isDeleted: boolean;
  readonly colour: string | null;
}

export const plainLook: Look = { bold: false, italic: false, isDeleted: false, colour: null };

/** A comment, which the reader goes on filling in while its words come. `id` is the one that its places are called by. */
export interface Comment {
  readonly id: string;
  author: string;
  /** As the file has it. */
  date: string;
  note: string;
}

/** Lines of a word processor: words with their look, and comments and highlights at their places. */
export class RichLines {
  readonly #builder = new LineBuilder();
  readonly #drop: DropList;
  readonly #comments: Comment[] = [];
  readonly #highlights: string[] = [];
  #colour: string | null = null;
  #hasWords = false;
  /** What is printed before the words of the open line. */
  #number = '';
  #count = 0;

  constructor(drop: DropList) {
    this.#drop = drop;
  }

  add(words: string, look: Look = plainLook): void {
    if (this.isFull) return;
    const isBlank = words.trim() === '';
    if (look.isDeleted) {
      if (!isBlank) this.#drop.add('deleted', words);
      return;
    }
    this.#hasWords ||= !isBlank;
    if (!isBlank && look.colour !== this.#colour) this.#changeColour(look.colour, words, look);
    else this.#addMarked(words, look);
  }

  /** Adds what a program prints before a paragraph by itself: no highlight begins or ends with it. */
  addNumber(words: string, look: Look): void {
    if (this.isFull || look.isDeleted) return;
    this.#number = words;
    this.#builder.add(words, look);
  }

  /** Ends the line; one without words is a gap before the next, and a number before it is told. */
  endLine(facts: LineFacts = {}): void {
    if (this.#hasWords) this.#count += 1;
    else if (this.#number !== '') {
      this.#drop.add('empty', this.#number);
      this.#builder.dropLine();
    }
    this.#number = '';
    if (this.#count <= mostLines + 1) this.#builder.endLine(facts);
    this.#hasWords = false;
  }

  /** One line too many is enough for the document to be refused: the others need no memory. */
  get isFull(): boolean {
    return this.#count > mostLines;
  }

  /** Whether the open line has words. */
  get hasWords(): boolean {
    return this.#hasWords;
  }

  comment(comment: Comment): void {
    this.#comments.push(comment);
  }

  /** Where the words begin, or end, that a comment is on. */
  commentPlace(id: string, side: 'start' | 'end'): void {
    this.#builder.anchor(`${side} ${id}`);
  }

  finish(): Pick<ReadSource, 'lines' | 'warnings' | 'annotations'> {
    this.endLine();
    const { lines, anchors, warnings } = this.#builder.finish();
    const notes = new PlacedNotes(lines, this.#drop);
    const put = (from: string, to: string, rest: Omit<FoundAnnotation, 'passage'>) => {
      const start = anchors.get(from);
      notes.put(start, anchors.get(to) ?? start, rest);
    };
    for (const { id, author, date, note } of this.#comments) {
      if (note.trim() === '') this.#drop.add('annotation');
      if (note.trim() === '') continue;
      const words = { note: cleanNote(note), author: cleanLine(author) || null, madeAt: timeOf(date) };
      put(`start ${id}`, `end ${id}`, { ...words, label: null });
    }
    this.#highlights.forEach((label, index) => {
      put(`from ${index}`, `to ${index}`, { note: '', author: null, madeAt: null, label });
    });
    return { lines, warnings, annotations: inPrintedOrder(notes.all) };
  }

  #changeColour(colour: string | null, words: string, look: Look): void {
    this.#colour = colour;
    const start = words.length - words.trimStart().length;
    if (colour !== null) {
      this.#builder.add(words.slice(0, start), look);
      this.#builder.anchor(`from ${this.#highlights.length}`);
      this.#highlights.push(colour);
    }
    this.#addMarked(colour === null ? words : words.slice(start), look);
  }

  /** A highlight ends after its last word: one that goes on ends anew, and the last place holds. */
  #addMarked(words: string, look: Look): void {
    const end = look.colour === null ? 0 : words.trimEnd().length;
    if (end > 0) {
      this.#builder.add(words.slice(0, end), look);
      this.#builder.anchor(`to ${this.#highlights.length - 1}`);
    }
    this.#builder.add(words.slice(end), look);
  }
}

function cleanNote(note: string): string {
  const lines = note.split('\n').map(cleanLine);
  return lines.filter((line) => line !== '').join('\n');
}

/** A time without a zone is that of a clock on a wall: taken as one zone everywhere, so that it is the same on every machine. */
function timeOf(date: string): number | null {
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date}Z`);
  return Number.isNaN(time) ? null : time;
}

/** The title that a document has been given in its properties, as a fact; none where its text has one. */
export function titleFact(title: string, lines: readonly SourceLine[]): { readonly title?: string } {
  return lines.some(({ heading }) => heading === 1) ? {} : givenTitle(title);
}
