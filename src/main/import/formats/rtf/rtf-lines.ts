import type { Look, RichLines } from '../rich-lines';
import { RtfCells } from './rtf-cells';
import type { RtfState } from './rtf-state';
import type { RtfTables } from './rtf-tables';

/** Puts words into lines as the state says: with their look, their heading and their place in a table. */
export class RtfLines {
  readonly #lines: RichLines;
  readonly #tables: RtfTables;
  readonly #cells = new RtfCells();
  readonly #boxed: string[] = [];

  constructor(lines: RichLines, tables: RtfTables) {
    this.#lines = lines;
    this.#tables = tables;
  }

  get isFull(): boolean {
    return this.#lines.isFull;
  }

  add(words: string, state: RtfState): void {
    this.#lines.add(words, this.#look(state));
  }

  addNumber(words: string, state: RtfState): void {
    this.#lines.addNumber(words, this.#look(state));
  }

  /** A box of text stands inside a paragraph: its own follow it. */
  addBox(words: string, state: RtfState): void {
    for (const line of words.split('\n')) if (line.trim() !== '') this.#boxed.push(line);
    if (state.gathering === null && !this.#lines.hasWords) this.endParagraph(state);
  }

  endCell(level: number, state: RtfState): void {
    // Some programs end the last paragraph of a cell and then the cell, which is no empty line.
    if (this.#lines.hasWords || this.#boxed.length > 0) this.endParagraph(state, level);
    this.#cells.endCell(level);
  }

  endRow(level: number): void {
    this.#cells.endRow(level);
  }

  /** The level is given where a cell says by itself that it is in a table. */
  endParagraph(state: RtfState, level?: number): void {
    this.endLine(state, level);
    for (const words of this.#boxed.splice(0)) {
      this.#lines.add(words);
      this.endLine(state, level);
    }
  }

  endLine(state: RtfState, level?: number): void {
    const heading = this.#heading(state);
    const at = level ?? (state.inTable ? state.level : null);
    this.#lines.endLine({
      ...(heading !== null && { heading }),
      ...(at !== null && { cell: this.#cells.at(at) }),
    });
  }

  #heading({ outline, style }: RtfState): number | null {
    if (outline === null) return this.#tables.headingOf(style);
    return outline >= 0 && outline < 9 ? outline + 1 : null;
  }

  #look(state: RtfState): Look {
    const { bold, italic, isStruck, isHidden, isTakenOut, highlight, shade } = state;
    return {
      // A heading is bold as a whole, which says nothing of its words.
      bold: bold && this.#heading(state) === null,
      italic,
      isDeleted: isStruck || isHidden || isTakenOut,
      colour: this.#tables.colourOf(highlight) ?? this.#tables.colourOf(shade),
    };
  }
}
