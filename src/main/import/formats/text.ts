import { failed, type Result, succeeded } from '../../../shared/result';
import type { ReadWarning } from '../../../shared/transcript/provenance';
import type { SourceMark } from '../../../shared/transcript/source-line';
import type { FileContent } from '../file-content';
import { normaliseLine, removeUnprintable, splitLines } from '../normalise-text';
import type { FormatProblem, ReadSource, TextFormat } from './format';
import { joinWrappedLines } from './join-wrapped-lines';
import { numberLines, type PrintedLine } from './printed-line';
import { takeStamps } from './time-stamps';

const indent = /^(?:\t| {2})/;

/** Plain text: every printed line is a source line, unless the whole file was wrapped to a column. */
export const textFormat: TextFormat = {
  id: 'text',
  version: 3,
  container: 'text',
  recognise: ({ named }) => (named === null ? 'possible' : null),
  read: (file) => readDecoded(file, readText),
};

/** Reads a file as text in whatever encoding it is in; what decoding it cost is told first. */
export function readDecoded(
  file: FileContent,
  read: (text: string) => ReadSource,
): Result<ReadSource, FormatProblem> {
  const decoded = file.text();
  if (decoded === null) return failed({ kind: 'not-text', found: file.named });
  const source = read(decoded.text);
  return succeeded({ ...source, warnings: [...decoded.warnings, ...source.warnings] });
}

function readText(text: string): ReadSource {
  const clean = removeUnprintable(text);
  const lines: PrintedLine[] = [];
  let gapBefore = false;
  let indented = false;
  let stamped: string | null = null;
  for (const raw of splitLines(clean.text)) {
    const { text: line, marks, after } = takeStamps(normaliseLine(raw));
    if (line === '') {
      gapBefore = lines.length > 0;
      stamped = after ?? stamped;
      continue;
    }
    const wasIndented = indented;
    indented = indent.test(raw);
    const starts = indented && !wasIndented;
    lines.push({ text: line, raw, gapBefore, starts, ends: false, marks: marksFrom(stamped, marks) });
    gapBefore = false;
    stamped = after;
  }
  return { lines: numberLines(joinWrappedLines(lines)), warnings: lossWarnings(clean) };
}

/** A time that was stamped after the line before is where this one begins, unless it says itself when that was. */
function marksFrom(stamped: string | null, marks: readonly SourceMark[]): readonly SourceMark[] {
  return stamped === null || marks[0]?.offset === 0
    ? marks
    : [{ kind: 'time', offset: 0, time: stamped }, ...marks];
}

/** What cleaning a text cost, as warnings. */
export function lossWarnings(clean: {
  readonly removed: number;
  readonly undecodable: number;
}): readonly ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (clean.removed > 0) warnings.push({ kind: 'characters-removed', count: clean.removed });
  if (clean.undecodable > 0) warnings.push({ kind: 'characters-undecodable', count: clean.undecodable });
  return warnings;
}
