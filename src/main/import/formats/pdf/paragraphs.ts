import type { SourceCell } from '../../../../shared/transcript/source-line';
import { isLabelLike } from '../../../../shared/transcript/speaker-label';
import { beginsSpeech } from './known-labels';
import { firstWordWidth, isBold, lineText } from './line-text';
import type { PageStyle } from './page-style';
import type { Line } from './reading-order';

/** The lines of one paragraph, however many pages it stands on. */
export interface PdfParagraph {
  readonly lines: readonly Line[];
  /** True where more room than between lines stands above it. */
  readonly gapBefore: boolean;
  /** Where it stands in a table, and the time that is printed in its row. */
  readonly cell?: SourceCell;
  readonly time?: string;
}

/** More room than this, in leadings, parts paragraphs. */
const gap = 1.22;
/** In the middle of a sentence a line may be lower: letters of another script stand taller. */
const gapInSentence = 1.7;
/** An indent is at least this wide, in sizes. */
const indent = 0.6;
/** Letters of one paragraph differ in size by no more. */
const sameSize = 1.08;
/** The space that a word needs before it, in sizes. */
const space = 0.25;
/** How wide a word is is known to this share of it. */
const uncertain = 0.2;
/** In the middle of a sentence so much room may be left, in sizes: the edge of ragged lines is a guess as well. */
const raggedInSentence = 8;

/** How near to the edge a line that is stretched to it ends, in points. */
const flush = 2;

const question = /^Q\.? ?\d{1,4}[A-Za-z]?\b/;
const courtLabel = /^[QA][.:] /;
const listItem = /^(?:[-*•‣◦▪]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/;
const sentenceEnd = /[.?!:;…]["'”’)\]]*\d{0,2}$/;

/** Puts lines together that are one paragraph, also where a column or a page ends inside it. */
export function findParagraphs(lines: readonly Line[], style: PageStyle): readonly PdfParagraph[] {
  const isHanging = hangs(lines, style);
  const isSpeech = beginsSpeech(lines, (at) => isCertainlyFirst(lines[at - 1], lines[at], style));
  const paragraphs: { lines: Line[]; gapBefore: boolean }[] = [];
  let last: { lines: Line[]; gapBefore: boolean } | undefined;
  for (const line of lines) {
    const before = last?.lines.at(-1);
    const mayGoOn = before !== undefined && !isSpeech(before, line);
    if (last !== undefined && mayGoOn && goesOn(last.lines, before, line, style, isHanging)) {
      last.lines.push(line);
      continue;
    }
    last = { lines: [line], gapBefore: before !== undefined && hasGap(before, line, style) };
    paragraphs.push(last);
  }
  return paragraphs;
}

function goesOn(
  paragraph: readonly Line[],
  before: Line,
  line: Line,
  style: PageStyle,
  isHanging: boolean,
): boolean {
  if (!isSameSetting(before, line) || hasGap(before, line, style)) return false;
  if (!isFull(before, line, style) || beginsByWords(before, line)) return false;
  return !beginsByIndent(paragraph, before, line, style, isHanging);
}

/** Whether two lines may be of one paragraph by their letters and by the part of the page they stand on. */
function isSameSetting(before: Line, line: Line): boolean {
  const [small, large] = before.size < line.size ? [before.size, line.size] : [line.size, before.size];
  if (large > small * sameSize) return false;
  if ((before.region === 'whole') !== (line.region === 'whole') && before.page === line.page) return false;
  return isBold(before) === isBold(line) || !(isBold(before) || sentenceEnd.test(lineText(before)));
}

function isBelow(before: Line, line: Line): boolean {
  return before.page === line.page && before.region === line.region;
}

function hasGap(before: Line, line: Line, style: PageStyle): boolean {
  if (!isBelow(before, line)) return false;
  const step = line.base - before.base;
  const size = Math.max(before.size, line.size);
  const isInSentence = isFull(before, line, style) && !sentenceEnd.test(lineText(before));
  return step <= 0 || step > (isInSentence ? gapInSentence : gap) * style.leading * size;
}

/** Whether the first word of `line` would not have had room on the line before, or hardly. */
function isFull(before: Line, line: Line, style: PageStyle): boolean {
  const { right } = style.edges(before);
  if (style.isJustified && !goesOnInSentence(before, line)) return right - before.right < flush;
  const word = firstWordWidth(line);
  const room = right - before.right - space * before.size - word;
  if (room <= uncertain * word) return true;
  return room < raggedInSentence * before.size && goesOnInSentence(before, line);
}

function goesOnInSentence(before: Line, line: Line): boolean {
  return !sentenceEnd.test(lineText(before)) && /^[\p{Ll}\d]/u.test(lineText(line));
}

/** Whether a line begins a paragraph, whatever it begins with. */
function isCertainlyFirst(before: Line | undefined, line: Line | undefined, style: PageStyle): boolean {
  if (before === undefined || line === undefined) return true;
  return sentenceEnd.test(lineText(before)) || hasGap(before, line, style) || !isFull(before, line, style);
}

function beginsByWords(before: Line, line: Line): boolean {
  const text = lineText(line);
  if (question.test(text) || courtLabel.test(text)) return true;
  if (!sentenceEnd.test(lineText(before))) return false;
  return listItem.test(text) || isLabelLike(text);
}

function indentOf(line: Line, style: PageStyle): number {
  return line.left - style.edges(line).left;
}

/** A line that stands farther in than the one before begins a paragraph, unless the lines after the first do in this document. */
function beginsByIndent(
  paragraph: readonly Line[],
  before: Line,
  line: Line,
  style: PageStyle,
  isHanging: boolean,
): boolean {
  const least = indent * line.size;
  const change = indentOf(line, style) - indentOf(before, style);
  if (Math.abs(change) < least) return false;
  if (change > 0) return !(isHanging && paragraph.length === 1);
  // Back to the edge after one line: the paragraph's first was indented. After several: they were a quotation.
  return paragraph.length > 1 || isHanging;
}

/** Whether paragraphs hang: the line before an indent is full, where after a paragraph it is mostly not. */
function hangs(lines: readonly Line[], style: PageStyle): boolean {
  let indented = 0;
  let full = 0;
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || !isBelow(before, line) || hasGap(before, line, style)) return;
    if (indentOf(before, style) > indent * line.size) return;
    if (indentOf(line, style) < indent * line.size) return;
    indented += 1;
    if (isFull(before, line, style)) full += 1;
  });
  return indented > 1 && full > indented * 0.6;
}
