import { type NamesIn, namesInRules } from './decisions';
import { labelKey } from './label-key';
import { looseParts, readLabelParts } from './label-parts';
import { narrationByShape } from './narration-line';
import type { SourceLine, SourceSpan } from './source-line';
import { type LabelCandidate, readLabel } from './speaker-label';
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

/** Where the style that begins with the line ends; 0 where it begins later. Spans stand in their order. */
function styledLength(spans: readonly SourceSpan[], style: SourceSpan['kind']): number {
  let end = 0;
  for (const span of spans) if (span.kind === style && span.start <= end) end = Math.max(end, span.end);
  return end;
}

function styledLabel(
  { text, spans = [], heading }: SourceLine,
  style: SourceSpan['kind'],
): LabelCandidate | undefined {
  // A heading is told by being one, however it is set.
  const end = heading === undefined ? styledLength(spans, style) : 0;
  if (end === 0) return undefined;
  const after = colonAfter.exec(text.slice(end, end + 3))?.[0] ?? '';
  return labelFrom(text.slice(0, end), Math.min(end + after.length, text.length), text);
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
