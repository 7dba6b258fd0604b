import { createHash } from 'node:crypto';
import { type TranscriptId, transcriptId } from '../../shared/id';
import type { ImportProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import { canonicalSource } from '../../shared/transcript/canonical-source';
import type { Provenance, ReadWarning } from '../../shared/transcript/provenance';
import type { SourceLine } from '../../shared/transcript/source-line';
import { decodeText } from './decode-text';
import { divideLongLines } from './divide-long-lines';
import { nameContent } from './name-content';
import { recogniseText } from './recognise';

/** A transcript read from one file: what is kept, by whom and from what it was read. */
export interface ImportedTranscript {
  readonly transcriptId: TranscriptId;
  readonly lines: readonly SourceLine[];
  /** The bytes of `transcript.json`; the id is their SHA-256. */
  readonly canonicalJson: string;
  readonly provenance: Provenance;
  readonly warnings: readonly ReadWarning[];
}

/** 64 MB of text is twelve million words, more than a year of any House. */
export const largestText = 64 * 1024 * 1024;
/** More than a year of any House; beyond this many, the window would not answer for many seconds while it is shown. */
const mostLines = 250_000;
/** More characters that stand for nothing, and a larger share of them, is no text that somebody wrote. */
const mostLost = { count: 1_000, share: 0.05 };
/** A line beyond this many UTF-16 code units, about 170,000 words without a break, is nothing that was said in one go. */
const longestLine = 1_000_000;

const anyText = /[\p{L}\p{N}]/u;

/** Reads the bytes of a file, whatever they are, as a transcript. Never throws for anything in the bytes. */
export function importBytes(
  bytes: Uint8Array,
  fileName: string,
  { readAt }: { readonly readAt: string },
): Result<ImportedTranscript, ImportProblem> {
  if (bytes.byteLength === 0) return failed({ kind: 'empty', fileName });
  const found = nameContent(bytes);
  if (found !== null) return failed({ kind: 'not-text', fileName, found });
  if (bytes.byteLength > largestText) {
    return failed({ kind: 'too-large', fileName, size: bytes.byteLength, limit: largestText });
  }
  const decoded = decodeText(bytes);
  if (decoded === null) return failed({ kind: 'not-text', fileName, found: null });
  const count = countLineEnds(decoded.text);
  if (count > mostLines) return failed({ kind: 'too-many-lines', fileName, lines: count, limit: mostLines });
  const format = recogniseText(decoded.text, fileName);
  const read = format.read(decoded.text);
  if (!read.lines.some((line) => anyText.test(line.text))) return failed({ kind: 'no-text-found', fileName });
  if (read.lines.some(({ text }) => text.length > longestLine)) {
    return failed({ kind: 'line-too-long', fileName, limit: longestLine });
  }
  const { lines, divided } = divideLongLines(read.lines);
  const warnings = joinWarnings([
    ...decoded.warnings,
    ...read.warnings,
    ...(divided > 0 ? [{ kind: 'lines-divided', count: divided } as const] : []),
  ]);
  if (isMostlyLost(warnings, decoded.text.length)) return failed({ kind: 'not-text', fileName, found: null });
  const canonicalJson = canonicalSource(lines);
  return succeeded({
    transcriptId: transcriptId(sha256(canonicalJson)),
    lines,
    canonicalJson,
    provenance: {
      fileName,
      sha256: sha256(bytes),
      byteLength: bytes.byteLength,
      reader: `${format.id}/${format.version}`,
      readAt,
    },
    warnings,
  });
}

function isMostlyLost(warnings: readonly ReadWarning[], length: number): boolean {
  const lost = warnings.find((warning) => warning.kind === 'characters-undecodable')?.count ?? 0;
  return lost > mostLost.count && lost > length * mostLost.share;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
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
