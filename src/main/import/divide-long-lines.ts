import { firstWhere } from '../../shared/first-where';
import { type ParagraphId, paragraphId } from '../../shared/id';
import { floorGrapheme } from '../../shared/transcript/grapheme';
import type { Point } from '../../shared/transcript/passage';
import type { SourceLine, SourceMark, SourceSpan } from '../../shared/transcript/source-line';

/**
 * A longer line, about 1,700 words, is no paragraph but a file that lost its line breaks: nothing in it could be cited,
 * and a page could not be set of it without a wait. In UTF-16 code units.
 */
const longestParagraph = 10_000;
/** A piece ends with the last sentence that ends between these; where none does, with a word. */
const shortestPiece = 1_000;
const longestPiece = 3_000;

const sentenceEnd = /[.!?…。！？]["'”’)\]]*(?: |(?<=[。！？]))/g;

export interface DividedLines {
  readonly lines: readonly SourceLine[];
  /** How many lines were divided. */
  readonly divided: number;
  /** Where a point of the lines as they were is now. */
  readonly moved: (point: Point) => Point;
}

/** The lines with the far too long ones divided at the ends of sentences. No word is lost. */
export function divideLongLines(lines: readonly SourceLine[]): DividedLines {
  const divided = lines.filter(isTooLong).length;
  if (divided === 0) return { lines, divided, moved: (point) => point };
  const pieces: SourceLine[] = [];
  const placed = new Map<ParagraphId, Piece[]>();
  for (const line of lines) {
    const own = isTooLong(line) ? divideLine(line) : [{ line, start: 0 }];
    placed.set(
      line.id,
      own.map(({ start }, at) => ({ id: paragraphId(pieces.length + at + 1), start })),
    );
    for (const piece of own) pieces.push({ ...piece.line, id: paragraphId(pieces.length + 1) });
  }
  const moved = ({ paragraph, offset }: Point): Point => {
    const own = placed.get(paragraph) ?? [];
    const piece = own[pieceAt(own, offset)];
    return piece ? { paragraph: piece.id, offset: offset - piece.start } : { paragraph, offset };
  };
  return { lines: pieces, divided, moved };
}

interface Piece {
  readonly id: ParagraphId;
  /** Where in the line it begins. */
  readonly start: number;
}

function isTooLong({ text }: SourceLine): boolean {
  return text.length > longestParagraph;
}

/** The piece that an offset of the line lies in. A line may have hundreds of pieces, and many thousands of marks. */
function pieceAt(pieces: readonly Pick<Piece, 'start'>[], offset: number): number {
  return firstWhere(pieces.length, (at) => (pieces[at]?.start ?? 0) > offset) - 1;
}

interface OpenPiece {
  readonly start: number;
  readonly text: string;
  readonly marks: SourceMark[];
  readonly spans: SourceSpan[];
}

function divideLine(line: SourceLine): readonly { readonly line: SourceLine; readonly start: number }[] {
  const pieces: OpenPiece[] = [];
  for (let start = 0; start < line.text.length; ) {
    const end = endOfPiece(line.text, start);
    pieces.push({ start, text: line.text.slice(start, end).trimEnd(), marks: [], spans: [] });
    start = end;
  }
  for (const mark of line.marks ?? []) {
    const piece = pieces[pieceAt(pieces, mark.offset)];
    piece?.marks.push({ ...mark, offset: Math.min(mark.offset - piece.start, piece.text.length) });
  }
  for (const span of line.spans ?? []) divideSpan(pieces, span);
  return pieces.map((piece) => ({ line: pieceOf(line, piece), start: piece.start }));
}

/** Gives each piece that a span reaches into its share of it. */
function divideSpan(pieces: readonly OpenPiece[], { kind, start, end }: SourceSpan): void {
  for (let at = pieceAt(pieces, start); at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= end) return;
    const [from, to] = [Math.max(0, start - piece.start), Math.min(piece.text.length, end - piece.start)];
    if (from < to) piece.spans.push({ kind, start: from, end: to });
  }
}

/** Where the piece that begins at `start` ends, the space after it included. */
function endOfPiece(text: string, start: number): number {
  if (text.length - start <= longestPiece) return text.length;
  const from = start + shortestPiece;
  const window = text.slice(from, start + longestPiece);
  const sentence = [...window.matchAll(sentenceEnd)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const space = window.lastIndexOf(' ');
  return space === -1 ? floorGrapheme(text, start + longestPiece) : from + space + 1;
}

/** The first piece keeps what was true of the line's beginning: the gap before it, and that it is a heading. */
function pieceOf(line: SourceLine, { start, text, marks, spans }: OpenPiece): SourceLine {
  const { gapBefore, heading, marks: _marks, spans: _spans, ...rest } = line;
  return {
    ...rest,
    text,
    ...(start === 0 && gapBefore && { gapBefore }),
    ...(start === 0 && heading !== undefined && { heading }),
    ...(marks.length > 0 && { marks }),
    ...(spans.length > 0 && { spans }),
  };
}
