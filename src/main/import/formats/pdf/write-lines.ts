import { LineBuilder } from '../../line-builder';
import type { Joint } from './hyphens';
import { lineText } from './line-text';
import { anchorOf, type NotePlaces } from './note-places';
import type { Furniture } from './page-furniture';
import type { PdfParagraph } from './paragraphs';
import type { Piece } from './piece';
import type { Line } from './reading-order';
import { hasSpaceBefore } from './rows';

/** What is known of lines beside their words. */
export interface LineKnowledge {
  readonly join: (before: Line, line: Line) => Joint;
  readonly notes: NotePlaces;
  /** The number by which a page is cited, where it has one. */
  readonly pageNumber: Furniture['pageNumber'];
  /** The column of the record that begins with a line. */
  readonly columns: ReadonlyMap<Line, string>;
  readonly headingOf: (paragraph: PdfParagraph) => number | undefined;
}

/** Paragraphs as source lines, with the marks of their pages, lines and columns. */
export function writeLines(
  paragraphs: readonly PdfParagraph[],
  known: LineKnowledge,
): ReturnType<LineBuilder['finish']> {
  const builder = new LineBuilder();
  for (const paragraph of paragraphs) {
    const { cell, time } = paragraph;
    if (paragraph.gapBefore) builder.gap();
    if (time !== undefined) builder.mark({ kind: 'time', time });
    paragraph.lines.forEach((line, at) => {
      const before = paragraph.lines[at - 1];
      const next = paragraph.lines[at + 1];
      if (before !== undefined && known.join(before, line) === 'space')
        addSpace(builder, before.pieces.at(-1), line.pieces[0]);
      markPlace(builder, before, line, known);
      const isBroken = next !== undefined && known.join(line, next) === 'no-hyphen';
      addWords(builder, isBroken ? withoutHyphen(line) : line, line, known.notes);
    });
    const heading = cell === undefined ? known.headingOf(paragraph) : undefined;
    builder.endLine({ ...(heading !== undefined && { heading }), ...(cell !== undefined && { cell }) });
  }
  return builder.finish();
}

function markPlace(builder: LineBuilder, before: Line | undefined, line: Line, known: LineKnowledge): void {
  const column = known.columns.get(line);
  if (column !== undefined) builder.mark({ kind: 'column', column });
  if (before?.page === line.page && line.number === null) return;
  const page = known.pageNumber(line.page);
  if (page !== null) builder.mark({ kind: 'page', page, line: line.number });
}

function withoutHyphen(line: Line): Line {
  const last = line.pieces.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd().slice(0, -1);
  return { ...line, pieces: [...line.pieces.slice(0, -1), { ...last, text }] };
}

/** `printed` is the line as the page has it, by which notes know it. */
function addWords(builder: LineBuilder, line: Line, printed: Line, notes: NotePlaces): void {
  line.pieces.forEach((piece, at) => {
    const before = line.pieces[at - 1];
    if (hasSpaceBefore(before, piece)) addSpace(builder, before, piece);
    if (notes.has(printed)) addNotedWords(builder, piece, printed, notes);
    else builder.add(piece.text, piece);
  });
}

/** A space is of the style that the words on both sides have. */
function addSpace(builder: LineBuilder, before: Piece | undefined, after: Piece | undefined): void {
  const [bold, italic] = [before?.bold && after?.bold, before?.italic && after?.italic];
  builder.add(' ', { ...(bold && { bold }), ...(italic && { italic }) });
}

function addNotedWords(builder: LineBuilder, piece: Piece, line: Line, notes: NotePlaces): void {
  for (const word of notes.wordsOf(piece, line)) {
    for (const note of word.notes) if (notes.begins(note)) builder.anchor(anchorOf(note, 'start'));
    builder.add(word.text, piece);
    for (const note of word.notes) builder.anchor(anchorOf(note, 'end'));
  }
}

/** Letters larger than the text by this much are of a heading. */
const larger = 1.1;
const longestHeading = 200;
const deepest = 6;

/** The levels of headings, by the sizes of their letters, the largest first. */
export function headingLevels(
  paragraphs: readonly PdfParagraph[],
  bodySize: number,
): LineKnowledge['headingOf'] {
  const sizeOf = ({ lines }: PdfParagraph): number => Math.round((lines[0]?.size ?? 0) * 2) / 2;
  const isHeading = (paragraph: PdfParagraph): boolean =>
    !isAside(paragraph) &&
    sizeOf(paragraph) >= bodySize * larger &&
    paragraph.lines.reduce((length, line) => length + lineText(line).length, 0) <= longestHeading;
  const sizes = [...new Set(paragraphs.filter(isHeading).map(sizeOf))].sort((a, b) => b - a);
  return (paragraph) => {
    if (isAside(paragraph)) return deepest;
    return isHeading(paragraph) ? Math.min(deepest, sizes.indexOf(sizeOf(paragraph)) + 1) : undefined;
  };
}

/** Nobody says what is stamped across a page: it stands apart from what is said, as a heading does. */
function isAside({ lines }: PdfParagraph): boolean {
  return lines.every(({ pieces }) => pieces.every((piece) => piece.isAside));
}
