import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TranscriptId, transcriptHash } from '../../shared/id';
import type { Opened, ReadBundle, ReadTranscript } from '../../shared/ipc';
import type { ImportProblem } from '../../shared/problems';
import { type Result, succeeded } from '../../shared/result';
import type { Provenance } from '../../shared/transcript/provenance';
import { contentOf, type FileContent } from '../import/file-content';
import { isBundle, readBundle } from '../import/formats/bundle';
import { readFileBytes } from '../import/import-file';
import { importContent } from '../import/import-transcript';
import type { ImportedTranscript } from '../import/keep-source';
import { readNotes } from '../import/notes/read-notes';
import { sourceFiles } from '../journal/kept-source';
import { journalFile } from '../journal/read-notebook';
import type { ImportTask, WorkReport } from './tasks';

interface ToStage {
  readonly transcriptId: TranscriptId;
  readonly canonicalJson: string;
  readonly provenance: Provenance;
  readonly source: Uint8Array;
  readonly history?: Uint8Array | null;
}

/** Reads a transcript or a bundle and stages what the journal will keep of it; or reads notes, of which it keeps nothing. */
export async function importFile(
  task: ImportTask,
  report: WorkReport,
): Promise<Result<Opened, ImportProblem>> {
  const bytes = await readFileBytes(task.path);
  if (!bytes.ok) {
    return { ok: false, problem: { ...bytes.problem, fileName: task.fileName } };
  }
  report.progress(0.1);
  // A file that is called a bundle is judged as one: a damaged bundle must not be taken for some other archive.
  if (isBundle(bytes.value) || task.fileName.toLowerCase().endsWith('.despatch')) {
    return importBundle(bytes.value, task, report);
  }
  const { fileName, token } = task;
  const file = contentOf(bytes.value, fileName);
  const notes = task.as === null ? readNotes(file) : null;
  return notes === null
    ? importTranscript(file, task, report)
    : succeeded({ kind: 'notes', token, fileName, notes });
}

async function importTranscript(
  file: FileContent,
  { as, token, stagingFolder, now }: ImportTask,
  report: WorkReport,
): Promise<Result<ReadTranscript, ImportProblem>> {
  const read = await importContent(file, { readAt: now, ...(as && { as }) });
  if (!read.ok) {
    return read;
  }
  report.progress(0.8);
  const documents = [read.value, ...(read.value.others ?? [])];
  for (const document of documents) {
    await stage({ ...document, source: document.original }, stagingFolder);
  }
  const [first = read.value, ...others] = documents;
  const told = toldOf(first, token);
  return succeeded(
    others.length === 0 ? told : { ...told, others: others.map((other) => toldOf(other, token)) },
  );
}

/** What the page is told of a transcript. */
function toldOf(
  {
    lines: _lines,
    canonicalJson: linesJson,
    original: _original,
    others: _others,
    ...rest
  }: ImportedTranscript,
  token: string,
): ReadTranscript {
  return { kind: 'transcript', token, linesJson, ...rest };
}

async function importBundle(
  bytes: Uint8Array,
  { fileName, token, stagingFolder }: ImportTask,
  report: WorkReport,
): Promise<Result<ReadBundle, ImportProblem>> {
  const read = await readBundle(bytes, fileName);
  if (!read.ok) {
    return read;
  }
  report.progress(0.8);
  for (const transcript of read.value.transcripts) {
    await stage(transcript, stagingFolder);
  }
  const { themes, authors } = read.value;
  const transcripts = read.value.transcripts.map(({ transcriptId, provenance, notebook }) => ({
    transcriptId,
    provenance,
    notebook,
  }));
  return succeeded({ kind: 'bundle', token, fileName, transcripts, themes, authors });
}

/** Flushed here, so that keeping is no more than a renaming. */
async function stage(
  { transcriptId, canonicalJson, provenance, source, history }: ToStage,
  stagingFolder: string,
): Promise<void> {
  const folder = join(stagingFolder, transcriptHash(transcriptId));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const put = (name: string, content: string | Uint8Array) =>
    writeFile(join(folder, name), content, { mode: 0o600, flush: true });
  await put(sourceFiles.original, source);
  if (history) {
    await put(journalFile, history);
  }
  await put(sourceFiles.lines, canonicalJson);
  await put(sourceFiles.provenance, JSON.stringify(provenance));
}
