import { createHash } from 'node:crypto';
import type { FoundAnnotation } from '../../shared/annotation/found-annotation';
import type { FoundFormat } from '../../shared/formats';
import { transcriptId } from '../../shared/id';
import type { FoundInFile } from '../../shared/ipc';
import { failed, type Result, succeeded } from '../../shared/result';
import { canonicalSource } from '../../shared/transcript/canonical-source';
import type { Provenance, ReadWarning } from '../../shared/transcript/provenance';
import type { SourceLine } from '../../shared/transcript/source-line';
import { type DividedLines, divideLongLines } from './divide-long-lines';
import { decisionsOfFacts, factsWithHeader } from './facts';
import type { FormatProblem, ReadSource } from './formats/format';

/** A transcript read from one file: what is kept, by whom and from what it was read. */
export interface ImportedTranscript extends FoundInFile {
  readonly lines: readonly SourceLine[];
  /** The bytes of `transcript.json`; the id is their SHA-256. */
  readonly canonicalJson: string;
  /** The bytes that it was read from: the file's, or those of one document in it. */
  readonly original: Uint8Array;
  /** The other documents in the file; absent where there is but one. */
  readonly others?: readonly ImportedTranscript[];
}

/** More characters that stand for nothing, and a larger share of them, is no text that somebody wrote. */
const mostLost = { count: 1_000, share: 0.05 };
/** More than a year of any House; beyond this many, the window would not answer for many seconds while it is shown. */
export const mostLines = 250_000;
/** A line beyond this many UTF-16 code units, about 170,000 words without a break, is nothing that was said in one go. */
const longestLine = 1_000_000;

const anyText = /[\p{L}\p{N}]/u;

export interface KeepOptions extends Pick<Provenance, 'fileName' | 'reader' | 'readAt'> {
  readonly bytes: Uint8Array;
  readonly format: FoundFormat;
  /** In UTF-16 code units; null for a file that is no text. */
  readonly textLength: number | null;
}

/** What a reader made of a file, checked and ready to be kept. */
export function keepSource(
  read: ReadSource,
  { bytes, format, textLength, ...origin }: KeepOptions,
): Result<ImportedTranscript, FormatProblem> {
  if (read.lines.length > mostLines)
    return failed({ kind: 'too-many-lines', lines: read.lines.length, limit: mostLines });
  if (!read.lines.some((line) => anyText.test(line.text))) return failed({ kind: 'no-text-found' });
  if (read.lines.some(({ text }) => text.length > longestLine))
    return failed({ kind: 'line-too-long', limit: longestLine });
  const divided = divideLongLines(read.lines);
  const { lines } = divided;
  const warnings = warningsOf(read, divided);
  if (textLength !== null && isMostlyLost(warnings, textLength))
    return failed({ kind: 'not-text', found: null });
  const canonicalJson = canonicalSource(lines);
  const id = transcriptId(sha256(canonicalJson));
  return succeeded({
    transcriptId: id,
    lines,
    canonicalJson,
    original: bytes,
    provenance: { ...origin, sha256: sha256(bytes), byteLength: bytes.byteLength },
    warnings,
    format,
    facts: decisionsOfFacts(factsWithHeader(read.facts ?? {}, lines), {
      id,
      fileName: origin.fileName,
      lines,
    }),
    dropped: read.dropped ?? [],
    annotations: (read.annotations ?? []).map((annotation) => moveAnnotation(annotation, divided)),
    labels: read.labels ?? [],
  });
}

function warningsOf({ warnings }: ReadSource, { divided }: DividedLines): readonly ReadWarning[] {
  return joinWarnings([
    ...warnings,
    ...(divided > 0 ? [{ kind: 'lines-divided', count: divided } as const] : []),
  ]);
}

function moveAnnotation(annotation: FoundAnnotation, { moved }: DividedLines): FoundAnnotation {
  const { start, end } = annotation.passage;
  return { ...annotation, passage: { start: moved(start), end: moved(end) } };
}

function isMostlyLost(warnings: readonly ReadWarning[], length: number): boolean {
  const lost = warnings.find((warning) => warning.kind === 'characters-undecodable')?.count ?? 0;
  return lost > mostLost.count && lost > length * mostLost.share;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The same warning met by the decoder and by the reader is one, with both counts. */
function joinWarnings(warnings: readonly ReadWarning[]): readonly ReadWarning[] {
  const joined: ReadWarning[] = [];
  for (const warning of warnings) {
    const index = joined.findIndex(({ kind }) => kind === warning.kind);
    const same = joined[index];
    if (same !== undefined && 'count' in same && 'count' in warning) {
      joined[index] = { kind: same.kind, count: same.count + warning.count };
    } else {
      joined.push(warning);
    }
  }
  return joined;
}
