import type { SourceLine, SourceSpan } from './source-line';

/** The line's spans as they stand in the words after its label. */
export function spansAfter(line: SourceLine, lead: number): readonly SourceSpan[] {
  if (line.spans === undefined || lead === 0) return line.spans ?? [];
  const spans: SourceSpan[] = [];
  for (const { kind, start, end } of line.spans) {
    if (end > lead) spans.push({ kind, start: Math.max(0, start - lead), end: end - lead });
  }
  return spans;
}

/**
 * "Q95" where a paragraph begins with a question number above the last one; the number stays in the text, as printed.
 * "Q3 was our best quarter" is none.
 */
export function questionOf(text: string, last: number): string | null {
  if (text.charCodeAt(0) !== 81) return null;
  const number = /^Q\.? ?(\d{1,4}[A-Za-z]?)[.:)]? (?=\P{Ll})/u.exec(text)?.[1];
  return number === undefined || Number.parseInt(number, 10) <= last ? null : `Q${number}`;
}

/** "14:32:00" of "[14:32:00]", "2.15 pm" whole. */
export function timeOf(text: string): string | null {
  return /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b)?/i.exec(text)?.[0] ?? null;
}
