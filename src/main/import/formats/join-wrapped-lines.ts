import { isLabelLike } from '../../../shared/transcript/speaker-label';
import { columnsOf } from './columns';
import type { PrintedLine } from './printed-line';

/** Narrower columns are lists and verse, wider ones paragraphs that happen to be short. */
const narrowest = 30;
const widest = 110;
/** With fewer line ends inside blocks than this there is nothing to judge by, and nothing is joined. */
const fewestBreaks = 6;
/** More than these tell nothing new. */
const mostBreaks = 5_000;
/**
 * The share of line ends inside blocks at which the next word would not have fitted. Wrapped text has nearly all (its
 * labels and last lines lower it), lines that end where the writer ended them about one in ten.
 */
const fewestFull = 0.45;
/** Ignores the few lines that stick out because of one long word, such as an address. */
const widthPercentile = 0.95;

const listItem = /^(?:[-*•‣◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/;
const question = /^Q\.?\s?\d{1,4}\b/;
const sentenceEnd = /[.?!:;…—–-]["'”’)\]]*$/;
const hyphenated = /\p{L}-$/u;

/**
 * Joins the lines of paragraphs that a program wrapped to a column (an e-mail, a text made from a PDF) where the file as
 * a whole is wrapped; any other file comes back as it is.
 */
export function joinWrappedLines(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const width = findWrapWidth(lines);
  if (width === null) return lines;
  const joined: PrintedLine[] = [];
  let parts: PrintedLine[] = [];
  for (const line of lines) {
    const previous = parts.at(-1);
    if (previous !== undefined && !continues(previous, line, width)) {
      joined.push(joinParts(parts));
      parts = [];
    }
    parts.push(line);
  }
  if (parts.length > 0) joined.push(joinParts(parts));
  return joined;
}

/** The column at which this file was wrapped, or null when its lines end where someone ended them. */
function findWrapWidth(lines: readonly PrintedLine[]): number | null {
  let long = 0;
  for (const line of lines) if (line.text.length > widest) long += 1;
  if (long > lines.length * (1 - widthPercentile)) return null;
  const breaks: (readonly [length: number, nextWord: number])[] = [];
  for (let index = 0; index < lines.length - 1 && breaks.length < mostBreaks; index += 1) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined || next.gapBefore || next.starts || line.ends) continue;
    breaks.push([columnsOf(line.raw), firstWordColumns(next.raw)]);
  }
  if (breaks.length < fewestBreaks) return null;
  const lengths = breaks.map(([length]) => length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * widthPercentile)] ?? 0;
  if (width < narrowest || width > widest) return null;
  const full = breaks.filter(([length, nextWord]) => length + 1 + nextWord > width).length;
  return full >= breaks.length * fewestFull ? width : null;
}

function continues(previous: PrintedLine, next: PrintedLine, width: number): boolean {
  if (next.gapBefore || next.starts || previous.ends) return false;
  if (columnsOf(previous.raw) + 1 + firstWordColumns(next.raw) <= width) return false;
  if (next.text.startsWith('>') || listItem.test(next.text) || question.test(next.text)) return false;
  return !(sentenceEnd.test(previous.text) && isLabelLike(next.text));
}

function joinParts(parts: readonly PrintedLine[]): PrintedLine {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? emptyLine;
  const texts: string[] = [];
  const spans: NonNullable<PrintedLine['spans']>[number][] = [];
  const marks: NonNullable<PrintedLine['marks']>[number][] = [];
  let length = 0;
  for (const part of parts) {
    const before = texts.at(-1);
    if (before !== undefined && !hyphenated.test(before.slice(-2))) {
      texts.push(' ');
      length += 1;
    }
    const offset = length;
    for (const span of part.spans ?? []) {
      spans.push({ kind: span.kind, start: span.start + offset, end: span.end + offset });
    }
    for (const mark of part.marks ?? []) marks.push({ ...mark, offset: mark.offset + offset });
    texts.push(part.text);
    length += part.text.length;
  }
  return {
    ...first,
    text: texts.join(''),
    ...(spans.length > 0 && { spans }),
    ...(marks.length > 0 && { marks }),
  };
}

const emptyLine: PrintedLine = { text: '', raw: '', gapBefore: false, starts: false, ends: false };

function firstWordColumns(raw: string): number {
  const words = raw.trimStart();
  const space = words.indexOf(' ');
  return columnsOf(space === -1 ? words : words.slice(0, space));
}
