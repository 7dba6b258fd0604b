import { type ParagraphId, paragraphId } from '../../shared/id';
import { floorGrapheme } from '../../shared/transcript/grapheme';
import type { Point } from '../../shared/transcript/passage';
import type { SourceLine } from '../../shared/transcript/source-line';

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
    const piece = placed.get(paragraph)?.findLast(({ start }) => start <= offset);
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

function divideLine(line: SourceLine): readonly { readonly line: SourceLine; readonly start: number }[] {
  const pieces: { readonly line: SourceLine; readonly start: number }[] = [];
  for (let start = 0; start < line.text.length; ) {
    const end = endOfPiece(line.text, start);
    pieces.push({ line: cutPiece(line, start, end), start });
    start = end;
  }
  return pieces;
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
function cutPiece(line: SourceLine, start: number, end: number): SourceLine {
  const { gapBefore, heading, marks, spans, text, ...rest } = line;
  const piece = text.slice(start, end).trimEnd();
  const length = piece.length;
  const isLast = end === text.length;
  const ownMarks = (marks ?? [])
    .filter(({ offset }) => offset >= start && (offset < end || isLast))
    .map((mark) => ({ ...mark, offset: Math.min(mark.offset - start, length) }));
  const ownSpans = (spans ?? [])
    .map((span) => ({
      ...span,
      start: Math.max(0, span.start - start),
      end: Math.min(length, span.end - start),
    }))
    .filter((span) => span.start < span.end);
  return {
    ...rest,
    text: piece,
    ...(start === 0 && gapBefore && { gapBefore }),
    ...(start === 0 && heading !== undefined && { heading }),
    ...(ownMarks.length > 0 && { marks: ownMarks }),
    ...(ownSpans.length > 0 && { spans: ownSpans }),
  };
}
