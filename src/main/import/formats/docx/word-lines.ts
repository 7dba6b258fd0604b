import type { DropList } from '../../drop-list';
import type { WordNode } from './ask-mammoth';
import type { ListCounters } from './list-counters';
import { isOfOurs, isParagraphOfOurs } from './own-briefing';
import { itemOfBookmark } from './paragraph-list';
import { placePrefix } from './prepare-document';
import { type Highlight, WordHighlights } from './word-highlights';
import { type Piece, type WordLine, type Words, wordsOf } from './word-line';
import { lookOfParagraph, lookOfRun, plainLook } from './word-look';
import type { WordStyle, WordStyles } from './word-styles';

export interface WordText {
  readonly lines: readonly WordLine[];
  readonly highlights: readonly Highlight[];
}

/** Walks over mammoth's nodes with a list of its own instead of calls within calls, which deep nesting would exhaust. */
export class WordLineReader {
  readonly #lines: WordLine[] = [];
  readonly #highlights = new WordHighlights();
  readonly #styles: WordStyles;
  readonly #isOurs: boolean;
  readonly #counters: ListCounters;
  readonly #drop: DropList;
  #pieces: Piece[] = [];
  #isStart = true;
  #heading: number | null = null;
  #paragraphLook = plainLook;
  #look = plainLook;
  #isContents = false;
  #number: Words | null = null;
  #rows = 0;
  readonly #cells: { row: number; column: number }[] = [];

  constructor(
    { styles, counters }: { readonly styles: WordStyles; readonly counters: ListCounters },
    drop: DropList,
  ) {
    this.#styles = styles;
    this.#isOurs = isOfOurs(styles);
    this.#counters = counters;
    this.#drop = drop;
  }

  read(nodes: readonly WordNode[]): void {
    const waiting: (WordNode | (() => void))[] = [...nodes].reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === 'function') {
        next();
        continue;
      }
      const leave = this.#enter(next);
      if (leave !== null) waiting.push(leave);
      const { children = [] } = next;
      for (let index = children.length - 1; index >= 0; index -= 1) {
        const child = children[index];
        if (child !== undefined) waiting.push(child);
      }
    }
  }

  finish(): WordText {
    const highlights = this.#highlights.finish();
    if (this.#pieces.length > 0) this.#endLine();
    return { lines: this.#lines, highlights };
  }

  /** Takes a node before its children; gives what is to be done after them. */
  #enter(node: WordNode): (() => void) | null {
    switch (node.type) {
      case 'paragraph':
        return this.#enterParagraph(node);
      case 'run':
        this.#look = lookOfRun(node, this.#styles.get(node.styleId ?? ''), this.#paragraphLook);
        return () => {
          this.#look = this.#paragraphLook;
        };
      case 'tableRow':
        this.#rows += 1;
        this.#cells.push({ row: this.#rows, column: 1 });
        return () => this.#cells.pop();
      case 'tableCell':
        return () => {
          const cell = this.#cells.at(-1);
          if (cell) cell.column += Math.min(Math.max(1, node.colSpan ?? 1), mostColumns);
        };
      default:
        this.#takeInline(node);
        return null;
    }
  }

  #takeInline({ type, value = '', name = '', commentId }: WordNode): void {
    if (type === 'text') this.#addWords(value);
    else if (type === 'tab') this.#addWords('\t');
    else if (type === 'break') this.#endLine();
    else if (type === 'commentReference') this.#pieces.push({ place: `at ${commentId}` });
    else if (type === 'bookmarkStart' && name.startsWith(placePrefix))
      this.#pieces.push({ place: name.slice(placePrefix.length) });
  }

  #enterParagraph(node: WordNode): () => void {
    if (this.#pieces.some((piece) => 'words' in piece)) this.#endLine();
    const style = this.#styles.get(node.styleId ?? '');
    this.#isStart = true;
    this.#heading = style?.heading ?? null;
    this.#isContents = /^toc \d/i.test(style?.name ?? '');
    this.#paragraphLook = lookOfParagraph(style);
    this.#look = this.#paragraphLook;
    this.#takeNumber(node, style);
    return () => {
      this.#tellNumber();
      this.#endLine();
      this.#heading = null;
      this.#isContents = false;
      this.#paragraphLook = plainLook;
      this.#look = plainLook;
      this.#isStart = true;
    };
  }

  /** What the program prints before the paragraph by itself, until the words come that it stands before. */
  #takeNumber({ children = [] }: WordNode, style: WordStyle | undefined): void {
    const item = children.map(({ name }) => itemOfBookmark(name)).find((found) => found !== null);
    const { words, isBold } = this.#counters.next(item ?? null, style);
    const { bold, italic } = this.#paragraphLook;
    if (words !== '' && this.#isOurs && isParagraphOfOurs(style)) this.#drop.add('page-furniture', words);
    else this.#number = words === '' ? null : { words, bold: isBold ?? bold, italic };
  }

  /** Comments on the first words begin after the number. */
  #printNumber(): void {
    if (this.#number !== null) this.#pieces.unshift(this.#number);
    this.#number = null;
  }

  #tellNumber(): void {
    if (this.#number !== null) this.#drop.add('empty', this.#number.words);
    this.#number = null;
  }

  #addWords(words: string): void {
    const { bold, italic, isStruck, isPlace, colour } = this.#look;
    const isBlank = words.trim() === '';
    if (isStruck || isPlace) {
      if (!isBlank) this.#drop.add(isStruck ? 'deleted' : 'page-furniture', words);
      return;
    }
    if (!isBlank) this.#printNumber();
    this.#highlights.add({ words, bold, italic }, colour, this.#pieces);
  }

  #endLine(): void {
    const cell = this.#cells.at(-1);
    if (this.#isContents) {
      this.#drop.add('surroundings', wordsOf(this.#pieces));
      this.#pieces = this.#pieces.filter((piece) => 'place' in piece);
      return;
    }
    this.#lines.push({
      pieces: this.#pieces,
      startsParagraph: this.#isStart,
      heading: this.#heading,
      cell: cell ? { row: cell.row, column: cell.column } : null,
    });
    this.#pieces = [];
    this.#isStart = false;
  }
}

/** Word makes no more. */
const mostColumns = 63;
