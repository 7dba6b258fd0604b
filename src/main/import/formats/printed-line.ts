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
  return lines.map(numberLine);
}

function numberLine(
  { text, gapBefore, heading, marks = [], spans = [] }: PrintedLine,
  index: number,
): SourceLine {
  const id = paragraphId(index + 1);
  const plain = gapBefore ? { id, text, gapBefore: true as const } : { id, text };
  if (heading === undefined && marks.length === 0 && spans.length === 0) return plain;
  return {
    ...plain,
    ...(heading !== undefined && { heading }),
    ...(marks.length > 0 && { marks }),
    ...(spans.length > 0 && { spans }),
  };
}
