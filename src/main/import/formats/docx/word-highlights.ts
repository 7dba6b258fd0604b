import type { Piece, Words } from './word-line';

/** Words that are marked with one colour without a break, across paragraphs too. */
export interface Highlight {
  readonly open: string;
  readonly close: string;
  readonly colour: string;
}

/** Opens and closes highlights between the words of lines, as these are put into them. */
export class WordHighlights {
  readonly #all: Highlight[] = [];
  /** The highlight that is open, and after which piece of which line it would end. */
  #open: { readonly highlight: Highlight; pieces: Piece[]; end: number } | null = null;

  /** Puts the next words at the end of the pieces of a line; `colour` is the name of what is behind them. */
  add(words: Words, colour: string | null, pieces: Piece[]): void {
    const isBlank = words.words.trim() === '';
    if (!isBlank && colour !== (this.#open?.highlight.colour ?? null)) {
      this.#end();
      if (colour !== null) this.#start(colour, pieces);
    }
    pieces.push(words);
    // Blank words take no highlight into another line: the number that is printed there may come before them yet.
    if (this.#open && colour !== null && !(isBlank && this.#open.pieces !== pieces)) {
      this.#open.pieces = pieces;
      this.#open.end = pieces.length;
    }
  }

  /** After the last words. */
  finish(): readonly Highlight[] {
    this.#end();
    return this.#all;
  }

  #start(colour: string, pieces: Piece[]): void {
    const number = this.#all.length + 1;
    const highlight = { open: `from ${number}`, close: `to ${number}`, colour };
    this.#all.push(highlight);
    pieces.push({ place: highlight.open });
    this.#open = { highlight, pieces, end: pieces.length };
  }

  #end(): void {
    if (this.#open === null) return;
    const { pieces, end, highlight } = this.#open;
    pieces.splice(end, 0, { place: highlight.close });
    this.#open = null;
  }
}
