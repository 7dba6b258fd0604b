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

/** "Q95" where a paragraph begins with a question number; the number stays in the text, as printed. */
export function questionOf(text: string): string | null {
  if (text.charCodeAt(0) !== 81) return null;
  const number = /^Q\.? ?(\d{1,4}[A-Za-z]?)[.:)]? /.exec(text)?.[1];
  return number === undefined ? null : `Q${number}`;
}

/** "14:32:00" of "[14:32:00]". */
export function timeOf(text: string): string | null {
  return /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?/.exec(text)?.[0] ?? null;
}
