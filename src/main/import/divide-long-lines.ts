import { paragraphId } from '../../shared/id';
import { floorGrapheme } from '../../shared/transcript/grapheme';
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

/** The lines with the far too long ones divided at the ends of sentences, and how many those were. No word is lost. */
export function divideLongLines(lines: readonly SourceLine[]): {
  readonly lines: readonly SourceLine[];
  readonly divided: number;
} {
  const divided = lines.filter(isTooLong).length;
  if (divided === 0) return { lines, divided };
  const pieces = lines.flatMap((line) => (isTooLong(line) ? divideLine(line) : [line]));
  return { lines: pieces.map((line, index) => ({ ...line, id: paragraphId(index + 1) })), divided };
}

function isTooLong({ text }: SourceLine): boolean {
  return text.length > longestParagraph;
}

function divideLine(line: SourceLine): readonly SourceLine[] {
  const pieces: SourceLine[] = [];
  for (let start = 0; start < line.text.length; ) {
    const end = endOfPiece(line.text, start);
    pieces.push(cutPiece(line, start, end));
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
