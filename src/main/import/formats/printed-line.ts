import { paragraphId } from '../../../shared/id';
import type { SourceLine, SourceMark, SourceSpan } from '../../../shared/transcript/source-line';

/** A line on its way to becoming a source line: normalised, never empty, not yet joined to the lines it was wrapped from. */
export interface PrintedLine {
  readonly text: string;
  /** The same as it stands in the file: mark-up, times and spaces before it take up room where a line was wrapped. */
  readonly raw: string;
  readonly gapBefore: boolean;
  /** True where the file itself starts something new: an indent, a list item, a heading. */
  readonly starts: boolean;
  /** True where the file itself ends something: a Markdown line break, a heading. */
  readonly ends: boolean;
  readonly heading?: number;
  readonly spans?: readonly SourceSpan[];
  readonly marks?: readonly SourceMark[];
}

/** Gives the lines their permanent ids: the position in the file, from 1. */
export function numberLines(lines: readonly PrintedLine[]): readonly SourceLine[] {
  return lines.map((line, index) => ({
    id: paragraphId(index + 1),
    text: line.text,
    ...(line.gapBefore && { gapBefore: true as const }),
    ...(line.heading !== undefined && { heading: line.heading }),
    ...(line.marks !== undefined && line.marks.length > 0 && { marks: line.marks }),
    ...(line.spans !== undefined && line.spans.length > 0 && { spans: line.spans }),
  }));
}
