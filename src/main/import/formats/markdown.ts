import { normaliseLine, removeUnprintable, splitLines } from '../normalise-text';
import type { ReadSource, TextFormat } from './format';
import { joinWrappedLines } from './join-wrapped-lines';
import { readInlineMarkup } from './markdown-inline';
import { numberLines, type PrintedLine } from './printed-line';
import { lossWarnings, readDecoded } from './text';

const heading = /^(#{1,6}) (.*?)(?: #+)?$/;
const emptyHeading = /^#{1,6}$/;
const headingUnderline = /^(=+|-{3,})$/;
const rule = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/;
const fence = /^(?:`{3,}|~{3,})/;
const quoteMarks = /^ {0,8}(?:> ?)+/;
const listItem = /^(?:[-*+]|\d{1,3}[.)]) /;
const lineBreak = /(?: {2,}|\\)$/;
/** A longer line before `---` is a paragraph with a rule after it. */
const longestUnderlined = 100;

/** Markdown: headings, emphasis and quotation marks become facts about a line; its words stay. */
export const markdownFormat: TextFormat = {
  id: 'markdown',
  version: 2,
  container: 'text',
  recognise: ({ fileName, named }) =>
    named === null && /\.(?:md|markdown|mdown)$/i.test(fileName) ? 'likely' : null,
  read: (file) => readDecoded(file, readMarkdown),
};

function readMarkdown(text: string): ReadSource {
  const clean = removeUnprintable(text);
  const lines: PrintedLine[] = [];
  let gapBefore = false;
  let inFence = false;
  for (const raw of splitLines(clean.text)) {
    const line = normaliseLine(raw);
    const underlined = gapBefore || inFence ? undefined : underlinedHeading(line, lines.at(-1));
    if (underlined !== undefined) {
      lines[lines.length - 1] = underlined;
    } else if (line === '' || fence.test(line) || (!inFence && isRule(line))) {
      if (fence.test(line)) inFence = !inFence;
      gapBefore = lines.length > 0;
    } else {
      const read = inFence ? verbatimLine(line, gapBefore) : readLine(line, raw, gapBefore);
      if (read.text === '') continue;
      lines.push(read);
      gapBefore = false;
    }
  }
  return { lines: numberLines(joinWrappedLines(lines)), warnings: lossWarnings(clean) };
}

function isRule(line: string): boolean {
  return rule.test(line) || emptyHeading.test(line);
}

function verbatimLine(text: string, gapBefore: boolean): PrintedLine {
  return { text, raw: text, gapBefore, starts: true, ends: true };
}

function readLine(line: string, raw: string, gapBefore: boolean): PrintedLine {
  const unquoted = line.replace(quoteMarks, '');
  const [, hashes, words] = heading.exec(unquoted) ?? [];
  if (hashes !== undefined && words !== undefined) {
    return {
      ...readInlineMarkup(words),
      raw: words,
      gapBefore,
      starts: true,
      ends: true,
      heading: hashes.length,
    };
  }
  const inline = readInlineMarkup(unquoted);
  return {
    ...inline,
    raw: raw.replace(quoteMarks, ''),
    gapBefore,
    starts: listItem.test(unquoted),
    ends: lineBreak.test(raw),
  };
}

/** The line before as a heading, where this line of `===` or `---` underlines it. */
function underlinedHeading(line: string, previous: PrintedLine | undefined): PrintedLine | undefined {
  if (previous === undefined || previous.heading !== undefined) return undefined;
  const underline = headingUnderline.exec(line)?.[1];
  if (underline === undefined || previous.text.length > longestUnderlined || /[.:;,]$/.test(previous.text)) {
    return undefined;
  }
  return { ...previous, starts: true, ends: true, heading: underline.startsWith('=') ? 1 : 2 };
}
