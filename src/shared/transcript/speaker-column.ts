import { labelKey } from './label-key';
import { looseParts, readLabelParts } from './label-parts';
import { narrationByShape } from './narration-line';
import type { SourceLine } from './source-line';
import { type KnownLabels, type LabelCandidate, numberBefore, readLabel } from './speaker-label';

/** No column of names has longer cells. */
const longestName = 110;
/** Of the cells of a column, how many must read as names and how many come again, and of those beside them, read as speech. */
const leastNames = 0.5;
const leastRecurring = 0.3;
const leastSpeech = 0.5;
const endOfSentence = /[.?!…—–-]["'”’)\]]*$/;
const longSpeech = 80;

interface Row {
  /** Indexes of its lines. */
  readonly lines: number[];
}

/** The lines of a table that are labels, and the others of their rows, which are none whatever they look like. */
export type ColumnLabels = ReadonlyMap<number, LabelCandidate | undefined>;

/**
 * The labels of tables in which one column says who speaks and one after it what is said. By index of the line; nothing
 * where there is no such table.
 */
export function labelsOfColumn(lines: readonly SourceLine[], known: KnownLabels): ColumnLabels {
  const labels = new Map<number, LabelCandidate | undefined>();
  const rows = rowsOf(lines);
  const column = rows.length < 2 ? null : findColumn(lines, rows, known);
  if (column === null) return labels;
  let head: string | undefined;
  for (const { lines: own } of rows) {
    const name = own.find((index) => isName(lines[index], column));
    const beside = own.filter((index) => isAfter(lines[index], column));
    if (name === undefined || beside.length === 0) continue;
    const text = lines[name]?.text ?? '';
    const isSpoken = beside.some((index) => isSpeech(lines[index]));
    // The first row names the columns where nothing in it is said; a table goes on under it again on every page.
    head ??= isSpoken ? '' : text;
    const isHead = text === head && !isSpoken;
    for (const index of own) labels.set(index, index === name && !isHead ? labelOf(text, known) : undefined);
  }
  return labels;
}

function rowsOf(lines: readonly SourceLine[]): readonly Row[] {
  const rows = new Map<number, Row>();
  lines.forEach(({ cell }, index) => {
    if (cell === undefined) return;
    const row = rows.get(cell.row) ?? { lines: [] };
    rows.set(cell.row, row);
    row.lines.push(index);
  });
  return [...rows.values()];
}

/** The first column in which most cells read as names that come again, and whose neighbours to the right read as speech. */
function findColumn(lines: readonly SourceLine[], rows: readonly Row[], known: KnownLabels): number | null {
  const columns = new Set(
    rows.flatMap(({ lines: own }) => own.flatMap((index) => lines[index]?.cell?.column ?? [])),
  );
  for (const column of [...columns].sort((a, b) => a - b).slice(0, mostColumns)) {
    const full = rows.filter(({ lines: own }) => own.some((index) => isAfter(lines[index], column)));
    const cells = full.flatMap(({ lines: own }) => own.flatMap((index) => lines[index] ?? []));
    const names = cells.filter((line) => isName(line, column)).map(({ text }) => withoutNumber(text));
    const beside = cells.filter((line) => isAfter(line, column));
    if (holdsNames(names, known) && beside.filter(isSpeech).length >= beside.length * leastSpeech)
      return column;
  }
  return null;
}

function holdsNames(names: readonly string[], known: KnownLabels): boolean {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const recurring = names.filter((name) => (counts.get(name) ?? 0) > 1).length;
  const read = names.filter((name) => isNameShaped(name, known)).length;
  return read > 1 && read >= names.length * leastNames && recurring >= names.length * leastRecurring;
}

/** In a table of a transcript the name stands among the first: time, number, name, words. */
const mostColumns = 4;

function isName(line: SourceLine | undefined, column: number): boolean {
  return (
    line?.cell?.column === column && line.text.length <= longestName && narrationByShape(line.text) === null
  );
}

function isAfter(line: SourceLine | undefined, column: number): boolean {
  return (line?.cell?.column ?? 0) > column;
}

function isSpeech(line: SourceLine | undefined): boolean {
  return line !== undefined && (line.text.length > longSpeech || endOfSentence.test(line.text));
}

function isNameShaped(text: string, known: KnownLabels): boolean {
  const label = readLabel(text, known);
  return (
    label !== null && label.lead >= text.length && label.parts.kind !== 'loose' && !label.parts.institutional
  );
}

/** Every cell of the column is a label, whatever stands in it. */
function labelOf(text: string, known: KnownLabels): LabelCandidate {
  const number = numberBefore(text);
  const name = withoutNumber(text);
  const question = number === null ? {} : { question: number.number };
  const read = readLabel(name, known);
  if (read !== null && read.lead >= name.length)
    return { ...read, ...question, form: 'cell', lead: text.length };
  const label = name.replace(/[:：]$/, '').trim() || name;
  const parts = readLabelParts(label) ?? looseParts(label);
  return { ...question, form: 'cell', label, key: labelKey(label), parts, lead: text.length };
}

function withoutNumber(text: string): string {
  return text.slice(numberBefore(text)?.length ?? 0);
}
