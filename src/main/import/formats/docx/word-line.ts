import type { SourceCell } from '../../../../shared/transcript/source-line';
import type { LineBuilder } from '../../line-builder';

/** Words of one look. */
export interface Words {
  readonly words: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Words, or a place where a comment or a highlight begins or ends. */
export type Piece = Words | { readonly place: string };

/** A printed line of a Word document, with its tabs and spaces as they are. */
export interface WordLine {
  readonly pieces: readonly Piece[];
  /** False for a line after a line break. */
  readonly startsParagraph: boolean;
  /** Level of a heading from 1; null for other paragraphs. */
  readonly heading: number | null;
  readonly cell: SourceCell | null;
}

/** The words of the pieces of a line, and no more. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('words' in piece ? piece.words : '')).join('');
}

/** The words of a line as the file has them. */
export function rawWords({ pieces }: WordLine): string {
  return wordsOf(pieces);
}

/** Puts what a line holds after its first `skipped` code units into a builder, which is still to end it. */
export function addLine(builder: LineBuilder, { pieces }: WordLine, skipped = 0): void {
  let left = skipped;
  for (const piece of pieces) {
    if ('place' in piece) {
      builder.anchor(piece.place);
      continue;
    }
    const { words, bold, italic } = piece;
    if (left < words.length) builder.add(words.slice(left), { bold, italic });
    left = Math.max(0, left - words.length);
  }
}
