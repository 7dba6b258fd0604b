import type { FormatId } from '../../shared/formats';
import type { ImportProblem } from '../../shared/problems';
import { failed, type Result } from '../../shared/result';
import { contentOf, type FileContent } from './file-content';
import type { Format, FormatProblem, ReadSource } from './formats/format';
import { keepDocuments } from './keep-documents';
import { type ImportedTranscript, mostLines } from './keep-source';
import { isLockedOffice } from './name-content';
import { findFormat, type Recognised, recogniseFile } from './recognise';

/** 64 MB of text is twelve million words, more than a year of any House. */
export const largestText = 64 * 1024 * 1024;
/** A file of captions takes four for every line that they become; with more of them than this, no reader need begin. */
const mostLineEnds = 4 * mostLines;

/** What programs call documents that would begin as one, were they whole. */
const documentName = /\.(?:docx?|od[ts]|rtf|pdf|qdpx|html?|xml|json)$/i;

interface ImportOptions {
  /** ISO 8601 date and time. */
  readonly readAt: string;
  /** The format that somebody chose; else the likeliest is taken. */
  readonly as?: FormatId;
}

/** Reads the bytes of a file, whatever they are, as a transcript. Never throws for anything in the bytes. */
export function importBytes(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
): Promise<Result<ImportedTranscript, ImportProblem>> {
  return importContent(contentOf(bytes, fileName), options);
}

/** The same for a file that has been looked into already. */
export async function importContent(
  file: FileContent,
  { readAt, as }: ImportOptions,
): Promise<Result<ImportedTranscript, ImportProblem>> {
  const { fileName } = file;
  const refused = refuse(file);
  if (refused !== null) return failed(named(refused, fileName));
  const recognised = await recogniseFile(file);
  const chosen = choose(recognised, as);
  if (chosen === null) return failed({ kind: 'not-text', fileName, found: file.named });
  return finishRead(file, chosen, recognised, await chosen.format.read(file), readAt);
}

/** What no reader needs to see to know that it cannot be read. */
export function refuse(file: FileContent): FormatProblem | null {
  const { bytes, container } = file;
  if (bytes.byteLength === 0) return { kind: 'empty' };
  if (container === 'other')
    return isLockedOffice(bytes) ? { kind: 'locked' } : { kind: 'not-text', found: file.named };
  if (container !== 'text') return null;
  if (bytes.byteLength > largestText)
    return { kind: 'too-large', size: bytes.byteLength, limit: largestText };
  const decoded = file.text();
  if (decoded === null)
    return documentName.test(file.fileName) ? { kind: 'not-as-named' } : { kind: 'not-text', found: null };
  const lines = countLineEnds(decoded.text);
  return lines > mostLineEnds ? { kind: 'too-many-lines', lines, limit: mostLines } : null;
}

/** What one format made of a file, kept under its name; or why that cannot be. */
export function finishRead(
  file: FileContent,
  { format, certainty }: Recognised,
  recognised: readonly Recognised[],
  read: Result<ReadSource, FormatProblem>,
  readAt: string,
): Result<ImportedTranscript, ImportProblem> {
  const { bytes, fileName } = file;
  if (!read.ok) return failed(named(read.problem, fileName));
  const { id, version } = format;
  const kept = keepDocuments(read.value, {
    bytes,
    fileName,
    readAt,
    reader: `${id}/${version}`,
    format: {
      id,
      certainty,
      others: recognised.flatMap((other) => (other.format.id === id ? [] : [other.format.id])),
      maker: read.value.maker ?? null,
    },
    textLength: file.text()?.text.length ?? null,
  });
  return kept.ok ? kept : failed(named(kept.problem, fileName));
}

function choose(recognised: readonly Recognised[], as: FormatId | undefined): Recognised | null {
  if (as === undefined) return recognised[0] ?? null;
  const format: Format | undefined = findFormat(as);
  if (format === undefined) return null;
  return recognised.find((known) => known.format === format) ?? { format, certainty: 'possible' };
}

function named(problem: FormatProblem, fileName: string): ImportProblem {
  return { ...problem, fileName };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
}
