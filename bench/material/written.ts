import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BriefingSource } from '../../src/main/export/export-briefing';
import type { BriefingRequest } from '../../src/shared/briefing/outline';
import type { TranscriptId } from '../../src/shared/id';
import type { Provenance } from '../../src/shared/transcript/provenance';
import type { SourceLine } from '../../src/shared/transcript/source-line';
import type { Material } from './files';

export const request: BriefingRequest = {
  preset: 'full-annotated',
  details: {
    title: '',
    author: 'Anna Hale',
    preparedFor: 'The Committee',
    preparedBy: 'The office',
    handling: '',
  },
  includeBareHighlights: false,
};

export const stamp = { now: '2025-11-12T12:00:00.000Z', appVersion: '0.1.0' } as const;

interface Kept {
  readonly transcriptId: TranscriptId;
  readonly provenance: Provenance;
  readonly lines: readonly SourceLine[];
}

/** Puts material where a process of its own finds it. */
export async function putMaterial(
  folder: string,
  { read, notebookUpdate, libraryUpdate }: Material,
): Promise<void> {
  const { transcriptId, provenance, lines } = read;
  const kept: Kept = { transcriptId, provenance, lines };
  await writeFile(join(folder, 'source.json'), JSON.stringify(kept));
  await writeFile(join(folder, 'notebook'), notebookUpdate);
  await writeFile(join(folder, 'library'), libraryUpdate);
}

export async function takeMaterial(folder: string): Promise<BriefingSource> {
  const kept: Kept = JSON.parse(await readFile(join(folder, 'source.json'), 'utf8'));
  const notebookUpdate = new Uint8Array(await readFile(join(folder, 'notebook')));
  const libraryUpdate = new Uint8Array(await readFile(join(folder, 'library')));
  return { ...kept, notebookUpdate, libraryUpdate, request, ...stamp };
}
