import type { SourceCell } from '../../../../shared/transcript/source-line';

/** Where in its tables a document is: a table may stand in a cell of another. */
export class RtfCells {
  #rows = 0;
  /** The rows that are open, by how many tables they are inside of. */
  readonly #open = new Map<number, { readonly row: number; column: number }>();

  /** The cell that words stand in. */
  at(level: number): SourceCell {
    const { row, column } = this.#rowAt(level);
    return { row, column };
  }

  endCell(level: number): void {
    this.#rowAt(level).column += 1;
  }

  endRow(level: number): void {
    for (const open of this.#open.keys()) if (open >= level) this.#open.delete(open);
  }

  #rowAt(level: number): { readonly row: number; column: number } {
    const known = this.#open.get(level);
    if (known !== undefined) return known;
    this.#rows += 1;
    const row = { row: this.#rows, column: 1 };
    this.#open.set(level, row);
    return row;
  }
}
