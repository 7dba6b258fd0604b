import { numberAlone } from './bold-label';
import { type NamesIn, namesInRules } from './decisions';
import { labelKey } from './label-key';
import { looseParts, readLabelParts } from './label-parts';
import { narrationByShape } from './narration-line';
import type { SourceLine, SourceSpan } from './source-line';
import { type LabelCandidate, numberBefore, readLabel } from './speaker-label';
import type { NarrationReason } from './transcript';

/** What a rule that somebody taught makes of lines. Arrays are by index of the line. */
export interface TaughtLines {
  /** Exactly the lines that fit the rule. */
  readonly labels: readonly (LabelCandidate | undefined)[];
  /** Where the rule itself says that nobody said a line. */
  readonly unspoken: readonly (NarrationReason | undefined)[];
}

/** No name is longer; nothing after this is looked at, so that a line of any length takes the same time. */
const longestName = 160;
/** Before a colon more words are a sentence that announces something. */
const mostWordsBeforeColon = 8;

const questionBefore = /(Q\d{1,4}[A-Za-z]?)/;
const letter = /\p{L}/u;
const colonsAtEnd = /[ :：]{1,8}$/;
const colonAfter = /^ ?[:：]? ?/;
/** What the first row of a table calls the column of names. */
const columnHead = /^(?:speakers?|names?|who|participants?)$/i;

const offered = new WeakMap<readonly SourceLine[], readonly NamesIn[]>();

/** The rules that at least one line fits; the same array of lines is looked through once. */
export function namesInOffered(lines: readonly SourceLine[]): readonly NamesIn[] {
  const known = offered.get(lines);
  if (known) return known;
  const found = namesInRules.filter((rule) => lines.some((line) => labelOf(line, rule) !== undefined));
  offered.set(lines, found);
  return found;
}

const taught = new WeakMap<readonly SourceLine[], { readonly rule: NamesIn; readonly lines: TaughtLines }>();

/** What the rule makes of these lines; done again only for another rule. */
export function taughtLines(lines: readonly SourceLine[], rule: NamesIn): TaughtLines {
  const known = taught.get(lines);
  if (known?.rule === rule) return known.lines;
  const column = columnOf(rule);
  const made = column === null ? byLine(lines, rule) : byColumn(lines, rule, column);
  taught.set(lines, { rule, lines: made });
  return made;
}

function byLine(lines: readonly SourceLine[], rule: NamesIn): TaughtLines {
  return { labels: lines.map((line) => labelOf(line, rule)), unspoken: [] };
}

function columnOf(rule: NamesIn): number | null {
  switch (rule) {
    case 'column-1':
      return 1;
    case 'column-2':
      return 2;
    case 'column-3':
      return 3;
    default:
      return null;
  }
}

/** What one line is by a rule, whatever stands around it. */
function labelOf(line: SourceLine, rule: NamesIn): LabelCandidate | undefined {
  switch (rule) {
    case 'bold':
    case 'italics':
      return styledLabel(line, rule === 'bold' ? 'bold' : 'italic');
    case 'headings':
      return line.heading === undefined ? undefined : wholeLabel(line.text);
    case 'colon':
      return colonLabel(line.text);
    case 'own-line':
      return ownLineLabel(line);
    default:
      return line.cell?.column === columnOf(rule) ? wholeLabel(line.text) : undefined;
  }
}

/** The first words in a style that are more than a number, where at most a number or a time stands before them. Spans stand in their order. */
function styledName(
  text: string,
  spans: readonly SourceSpan[],
  style: SourceSpan['kind'],
): Pick<SourceSpan, 'start' | 'end'> | null {
  let start = 0;
  let end = 0;
  for (const span of spans) {
    if (span.kind !== style) continue;
    if (span.start <= end && end > 0) end = Math.max(end, span.end);
    else if (numberAlone.test(text.slice(start, end))) ({ start, end } = span);
    else break;
  }
  if (end === 0 || numberAlone.test(text.slice(start, end))) return null;
  return start === 0 || isNumbered(text.slice(0, start)) ? { start, end } : null;
}

/** A quotation mark, or a dash, is none. */
function isNumbered(before: string): boolean {
  return numberAlone.test(before) && /\d/.test(before);
}

function styledLabel(
  { text, spans = [], heading }: SourceLine,
  style: SourceSpan['kind'],
): LabelCandidate | undefined {
  // A heading is told by being one, however it is set.
  const name = heading === undefined ? styledName(text, spans, style) : null;
  if (name === null) return undefined;
  const { start, end } = name;
  const after = colonAfter.exec(text.slice(end, end + 3))?.[0] ?? '';
  const lead = Math.min(end + after.length, text.length);
  const whole = labelFrom(text.slice(0, end), lead, text);
  if (start === 0 || whole?.question !== undefined || whole?.time !== undefined) return whole;
  const label = labelFrom(text.slice(start, end), lead, text);
  const question = questionBefore.exec(text.slice(0, start))?.[1] ?? numberBefore(text)?.number;
  return label && question !== undefined ? { ...label, question } : label;
}

function wholeLabel(text: string): LabelCandidate | undefined {
  return labelFrom(text, text.length, text);
}

/** Up to the first colon that words may follow: not one in a time or a web address. */
function colonLabel(text: string): LabelCandidate | undefined {
  const head = text.slice(0, longestName);
  const [before] = /^.+?[:：](?= |$|[\p{L}"“‘])/u.exec(head) ?? [];
  if (before === undefined || /^\p{Ll}/u.test(before)) return undefined;
  if (before.split(' ').length > mostWordsBeforeColon) return undefined;
  const lead = text.charAt(before.length) === ' ' ? before.length + 1 : before.length;
  return labelFrom(before, lead, text);
}

function ownLineLabel({ text, heading }: SourceLine): LabelCandidate | undefined {
  if (heading !== undefined || text.length > longestName) return undefined;
  const label = readLabel(text);
  if (label === null || label.lead < text.length) return undefined;
  return narrationByShape(text) === null ? label : undefined;
}

/** What is printed as a name, as a label: without a colon at its end, a question's number or a time. */
function labelFrom(printed: string, lead: number, text: string): LabelCandidate | undefined {
  if (printed.length > longestName || !letter.test(printed)) return undefined;
  const name = printed.replace(colonsAtEnd, '').trim();
  const form = lead < text.length ? 'colon' : 'alone';
  const read = readLabel(name);
  if (read !== null && read.lead >= name.length) return { ...read, form, lead };
  return { form, label: name, key: labelKey(name), parts: readLabelParts(name) ?? looseParts(name), lead };
}

interface Row {
  /** Index of the first line in the column of names. */
  readonly name: number;
  readonly isHead: boolean;
}

/**
 * A cell of the column is a label alone, and its turn is what stands after it in the row, and in rows without a name. What
 * stands before it, more lines in its cell, the row with the heads of the columns, and what is in no table, nobody said.
 */
function byColumn(lines: readonly SourceLine[], rule: NamesIn, column: number): TaughtLines {
  const rows = new Map<number, Row>();
  lines.forEach(({ cell, text }, index) => {
    if (cell?.column === column && !rows.has(cell.row))
      rows.set(cell.row, { name: index, isHead: columnHead.test(text.slice(0, longestName)) });
  });
  const rowOf = ({ cell }: SourceLine) => (cell ? rows.get(cell.row) : undefined);
  return {
    labels: lines.map((line, index) => {
      const row = rowOf(line);
      return row?.name === index && !row.isHead ? labelOf(line, rule) : undefined;
    }),
    unspoken: lines.map((line, index) => {
      const row = rowOf(line);
      if (!line.cell) return 'procedure';
      if (row?.isHead) return 'heading';
      return row && row.name !== index && line.cell.column <= column ? 'procedure' : undefined;
    }),
  };
}
