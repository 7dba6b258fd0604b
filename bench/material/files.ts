import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from '../../src/main/export/write-bundle';
import { importText } from '../../src/main/import/import-text.testing';
import type { ImportedTranscript } from '../../src/main/import/keep-source';
import { assemble } from '../../src/shared/transcript/assemble';
import { noDecisions } from '../../src/shared/transcript/decisions';
import type { Transcript } from '../../src/shared/transcript/transcript';
import { makeLibrary, makeNotebook } from './make-notebook';
import { type Manner, makeTranscript } from './make-transcript';

/** Does something with a folder of its own, which is gone afterwards. */
export async function withFolder<Outcome>(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'despatch-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function writeTranscript(folder: string, words: number, manner: Manner): Promise<string> {
  const { fileName, text } = makeTranscript(words, manner);
  const path = join(folder, fileName);
  await writeFile(path, text);
  return path;
}

/** A synthetic transcript as it is once it has been read, with its annotations. */
export interface Material {
  readonly source: Uint8Array;
  readonly read: ImportedTranscript;
  readonly transcript: Transcript;
  readonly notebookUpdate: Uint8Array;
  readonly libraryUpdate: Uint8Array;
}

/** Another seed makes other words. */
export function makeMaterial(
  words: number,
  annotations: number,
  manner: Manner = 'long',
  seed = 1,
): Material {
  const { fileName, text } = makeTranscript(words, manner, seed);
  const source = new TextEncoder().encode(text);
  const read = importText(source, fileName, { readAt: '2025-11-12T09:00:00.000Z' });
  if (!read.ok) throw new Error(`The synthetic transcript cannot be read: ${read.problem.kind}`);
  const { transcriptId: id, lines } = read.value;
  const transcript = assemble({ id, fileName, lines }, noDecisions);
  const notebookUpdate = makeNotebook(transcript, annotations);
  return { source, read: read.value, transcript, notebookUpdate, libraryUpdate: makeLibrary() };
}

/** Writes material as a bundle, which is how the app takes in transcripts with their annotations. */
export async function writeMaterial(path: string, ...materials: readonly Material[]): Promise<void> {
  const bytes = await writeBundle({
    transcripts: materials.map(({ source, read, notebookUpdate }) => {
      const { transcriptId, lines, provenance } = read;
      return { transcriptId, source, lines, provenance, notebookUpdate };
    }),
    libraryUpdate: materials[0]?.libraryUpdate ?? new Uint8Array(),
    now: '2025-11-12T12:00:00.000Z',
    appVersion: '0.1.0',
  });
  await writeFile(path, bytes);
}
