import type { SourceLine } from './source-line';

/**
 * The bytes that a transcript's id is the SHA-256 of: source lines as JSON with keys in one fixed order and no white
 * space. Changing this would give every transcript another id, so it never changes; `version` is there for the day it must.
 */
export function canonicalSource(lines: readonly SourceLine[]): string {
  return JSON.stringify({ version: 1, lines: lines.map(inFixedOrder) });
}

function inFixedOrder({ id, text, gapBefore, heading, speaker, cell, marks, spans }: SourceLine): unknown {
  const plain = gapBefore ? { id, text, gapBefore } : { id, text };
  if (!(heading || speaker || cell || marks || spans)) return plain;
  return {
    ...plain,
    ...(heading !== undefined && { heading }),
    ...(speaker !== undefined && { speaker }),
    ...(cell !== undefined && { cell: { row: cell.row, column: cell.column } }),
    ...(marks !== undefined && { marks: marks.map(markInFixedOrder) }),
    ...(spans !== undefined && { spans: spans.map(({ kind, start, end }) => ({ kind, start, end })) }),
  };
}

function markInFixedOrder(mark: NonNullable<SourceLine['marks']>[number]): typeof mark {
  const { kind, offset } = mark;
  if (kind === 'column') return { kind, offset, column: mark.column };
  if (kind === 'question') return { kind, offset, question: mark.question };
  if (kind === 'time') return { kind, offset, time: mark.time };
  return { kind, offset, page: mark.page, line: mark.line };
}
