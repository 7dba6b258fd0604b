import type { SourceLine } from './source-line';

/**
 * The bytes that a transcript's id is the SHA-256 of: source lines as JSON with keys in one fixed order and no white
 * space. Changing this would give every transcript another id, so it never changes; `version` is there for the day it must.
 */
export function canonicalSource(lines: readonly SourceLine[]): string {
  return JSON.stringify({ version: 1, lines: lines.map(inFixedOrder) });
}

function inFixedOrder(line: SourceLine): SourceLine {
  if (
    line.marks === undefined &&
    line.spans === undefined &&
    line.heading === undefined &&
    line.speaker === undefined
  ) {
    return line.gapBefore
      ? { id: line.id, text: line.text, gapBefore: true }
      : { id: line.id, text: line.text };
  }
  return {
    id: line.id,
    text: line.text,
    ...(line.gapBefore && { gapBefore: true as const }),
    ...(line.heading !== undefined && { heading: line.heading }),
    ...(line.speaker !== undefined && { speaker: line.speaker }),
    ...(line.marks !== undefined && { marks: line.marks.map(markInFixedOrder) }),
    ...(line.spans !== undefined && {
      spans: line.spans.map(({ kind, start, end }) => ({ kind, start, end })),
    }),
  };
}

function markInFixedOrder(mark: NonNullable<SourceLine['marks']>[number]): typeof mark {
  const { kind, offset } = mark;
  if (kind === 'column') return { kind, offset, column: mark.column };
  if (kind === 'question') return { kind, offset, question: mark.question };
  if (kind === 'time') return { kind, offset, time: mark.time };
  return { kind, offset, page: mark.page, line: mark.line };
}
