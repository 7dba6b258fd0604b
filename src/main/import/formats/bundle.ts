import { createHash } from 'node:crypto';
import {
  type BundleLibrary,
  type BundleProblem,
  bundleFiles,
  bundleMimeType,
  readBundleLibrary,
  readCanonicalSource,
  readManifest,
  readProvenance,
} from '../../../shared/bundle/bundle';
import { type TranscriptId, transcriptHash } from '../../../shared/id';
import { messageOf } from '../../../shared/message-of';
import { openDoc } from '../../../shared/notebook/doc';
import { projectNotebook } from '../../../shared/notebook/transcript-notebook';
import type { ImportProblem } from '../../../shared/problems';
import { failed, type Result, succeeded } from '../../../shared/result';
import type { Provenance } from '../../../shared/transcript/provenance';
import type { SourceLine } from '../../../shared/transcript/source-line';
import { formatLine, parseLine } from '../../journal/journal-line';
import { canBeDrawn } from '../normalise-text';
import { readZip } from '../read-zip';

/** One transcript of a bundle, with everything that the journal keeps of it. */
export interface TranscriptInBundle {
  readonly transcriptId: TranscriptId;
  readonly lines: readonly SourceLine[];
  /** The bytes of `transcript.json`; the id is their SHA-256. */
  readonly canonicalJson: string;
  readonly provenance: Provenance;
  /** The original bytes. */
  readonly source: Uint8Array;
  /** The notebook as it stood, as one Yjs update. */
  readonly notebook: Uint8Array;
  /** Its journal, gone over line by line; null where it came without its history. */
  readonly history: Uint8Array | null;
}

export interface BundleContent extends BundleLibrary {
  readonly transcripts: readonly TranscriptInBundle[];
}

/** Caps on what is really inflated; a library of a hundred sitting days with their sources is half of it. */
const limits = { entries: 20_000, bytes: 600 * 1024 * 1024 };

/** Where the first entry's name begins in a zip, and the bytes that our first entry puts there. */
const nameStart = 30;
const signature = new TextEncoder().encode(bundleFiles.mimeType + bundleMimeType);

/** Whether a file is a bundle, by its first bytes; its ending says nothing. */
export function isBundle(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return isZip && signature.every((byte, index) => bytes[nameStart + index] === byte);
}

type Entries = ReadonlyMap<string, Uint8Array>;

function damaged(cause: string): { readonly ok: false; readonly problem: BundleProblem } {
  return failed<BundleProblem>({ kind: 'damaged', cause });
}

function entryBytes(entries: Entries, name: string): Result<Uint8Array, BundleProblem> {
  const bytes = entries.get(name);
  return bytes ? succeeded(bytes) : damaged(`${name} is missing`);
}

function entryJson<Value>(
  entries: Entries,
  name: string,
  read: (value: unknown) => Result<Value, BundleProblem>,
): Result<Value, BundleProblem> {
  const bytes = entryBytes(entries, name);
  if (!bytes.ok) return bytes;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch (error) {
    return damaged(`${name}: ${messageOf(error)}`);
  }
  return read(value);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A notebook that Yjs cannot read would break the library later; it is refused here, by reading it. */
function isNotebook(update: Uint8Array): boolean {
  try {
    const { annotations, clarifications, decisions } = projectNotebook(openDoc([update]));
    return (
      canBeDrawn(JSON.stringify(decisions)) &&
      [...annotations.values()].every(({ note }) => canBeDrawn(note)) &&
      [...clarifications.values()].every(({ words }) => canBeDrawn(words))
    );
  } catch {
    // Yjs throws for bytes that are no update; the answer says so.
    return false;
  }
}

function readTranscript(
  entries: Entries,
  transcriptId: TranscriptId,
): Result<TranscriptInBundle, BundleProblem> {
  const hash = transcriptHash(transcriptId);
  const json = entryBytes(entries, bundleFiles.lines(hash));
  if (!json.ok) return json;
  if (sha256(json.value) !== hash) return damaged('a transcript is not the one that its name says');
  const lines = entryJson(entries, bundleFiles.lines(hash), readCanonicalSource);
  if (!lines.ok) return lines;
  if (!lines.value.every(({ text }) => canBeDrawn(text))) return damaged('a line cannot be drawn');
  const provenance = entryJson(entries, bundleFiles.provenance(hash), readProvenance);
  if (!provenance.ok) return provenance;
  const source = entryBytes(entries, bundleFiles.source(hash));
  if (!source.ok) return source;
  if (sha256(source.value) !== provenance.value.sha256) return damaged('an original file was changed');
  const notebook = entryBytes(entries, bundleFiles.notebook(hash));
  if (!notebook.ok) return notebook;
  if (!isNotebook(notebook.value)) return damaged('a notebook cannot be read');
  return succeeded({
    transcriptId,
    lines: lines.value,
    canonicalJson: new TextDecoder().decode(json.value),
    provenance: provenance.value,
    source: source.value,
    notebook: notebook.value,
    history: readHistoryLines(entries.get(bundleFiles.history(hash))),
  });
}

/** The lines that are whole and hold an update that Yjs can read, numbered anew: nothing else gets into a journal. */
function readHistoryLines(bytes: Uint8Array | undefined): Uint8Array | null {
  if (!bytes) return null;
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map(parseLine)
    .filter((line) => line.kind === 'change')
    .filter(({ update }) => isNotebook(update));
  return new TextEncoder().encode(lines.map((line, index) => formatLine(index + 1, line)).join(''));
}

function readEntries(entries: Entries): Result<BundleContent, BundleProblem> {
  const manifest = entryJson(entries, bundleFiles.manifest, readManifest);
  if (!manifest.ok) return manifest;
  const library = entryJson(entries, bundleFiles.library, readBundleLibrary);
  if (!library.ok) return library;
  const transcripts: TranscriptInBundle[] = [];
  for (const transcriptId of manifest.value.transcripts) {
    const transcript = readTranscript(entries, transcriptId);
    if (!transcript.ok) return transcript;
    transcripts.push(transcript.value);
  }
  return succeeded({ ...library.value, transcripts });
}

/** Reads the bytes of a bundle whole, or not at all. Never throws for anything in them. */
export async function readBundle(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<BundleContent, ImportProblem>> {
  const zip = await readZip(bytes, limits);
  if (!zip.ok) return failed({ kind: 'damaged', fileName, cause: zip.problem });
  const read = readEntries(zip.value);
  return read.ok ? read : failed({ ...read.problem, fileName });
}
