import {
  type BundleLibrary,
  type BundleManifest,
  bundleFiles,
  bundleMimeType,
  bundleVersion,
  writtenLibrary,
} from '../../shared/bundle/bundle';
import { type TranscriptId, transcriptHash } from '../../shared/id';
import { openDoc } from '../../shared/notebook/doc';
import { projectLibrary } from '../../shared/notebook/library-notebook';
import { keptThemes, themesInUse } from '../../shared/notebook/library-themes';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { withoutRemoved } from '../../shared/notebook/withhold';
import { canonicalSource } from '../../shared/transcript/canonical-source';
import type { Provenance } from '../../shared/transcript/provenance';
import type { SourceLine } from '../../shared/transcript/source-line';
import { writeZip, type ZipEntry } from './write-zip';

/** One transcript as the journal keeps it. */
export interface TranscriptToBundle {
  readonly transcriptId: TranscriptId;
  /** The original bytes. */
  readonly source: Uint8Array;
  readonly lines: readonly SourceLine[];
  readonly provenance: Provenance;
  readonly notebookUpdate: Uint8Array;
  /** The journal, where what was removed or overwritten is to go along; without it none of it does. */
  readonly history?: Uint8Array;
}

export interface BundleInput {
  readonly transcripts: readonly TranscriptToBundle[];
  readonly libraryUpdate: Uint8Array;
  /** Whether all its themes and authors go along, and not only those in use. */
  readonly isWhole?: boolean;
  /** ISO 8601 date and time. */
  readonly now: string;
  readonly appVersion: string;
}

function libraryInUse(libraryUpdate: Uint8Array, notebooks: readonly Uint8Array[]): BundleLibrary {
  const views = notebooks.map((notebook) => projectNotebook(openDoc([notebook])));
  const annotations = views.flatMap((view) => [...view.annotations.values()]);
  const clarifications = views.flatMap((view) => [...view.clarifications.values()]);
  const themeIds = new Set(annotations.map(({ themeId }) => themeId));
  const authorIds = new Set([...annotations, ...clarifications].map(({ authorId }) => authorId));
  const library = openDoc([libraryUpdate]);
  const { authors } = projectLibrary(library);
  return {
    themes: themesInUse(keptThemes(library), themeIds),
    authors: authors.filter(({ id }) => authorIds.has(id)),
  };
}

function wholeLibrary(libraryUpdate: Uint8Array): BundleLibrary {
  const library = openDoc([libraryUpdate]);
  return { themes: keptThemes(library), authors: projectLibrary(library).authors };
}

const encoder = new TextEncoder();
const json = (name: string, value: unknown): ZipEntry => ({
  name,
  bytes: encoder.encode(JSON.stringify(value)),
});

function transcriptEntries(transcript: TranscriptToBundle, notebook: Uint8Array): readonly ZipEntry[] {
  const hash = transcriptHash(transcript.transcriptId);
  return [
    { name: bundleFiles.source(hash), bytes: transcript.source },
    { name: bundleFiles.lines(hash), bytes: encoder.encode(canonicalSource(transcript.lines)) },
    json(bundleFiles.provenance(hash), transcript.provenance),
    { name: bundleFiles.notebook(hash), bytes: notebook },
    ...(transcript.history ? [{ name: bundleFiles.history(hash), bytes: transcript.history }] : []),
  ];
}

/** The bytes of a `.despatch` file: to back up, move, or hand to a colleague. */
export function writeBundle({
  transcripts,
  libraryUpdate,
  isWhole = false,
  now,
  appVersion,
}: BundleInput): Promise<Uint8Array> {
  const notebooks = transcripts.map(({ notebookUpdate, history }) =>
    history ? notebookUpdate : withoutRemoved(notebookUpdate),
  );
  const manifest: BundleManifest = {
    format: 'despatch-bundle',
    version: bundleVersion,
    appVersion,
    madeAt: now,
    transcripts: transcripts.map(({ transcriptId }) => transcriptId),
  };
  return writeZip([
    { name: bundleFiles.mimeType, bytes: encoder.encode(bundleMimeType), isStored: true },
    json(bundleFiles.manifest, manifest),
    json(
      bundleFiles.library,
      writtenLibrary(isWhole ? wholeLibrary(libraryUpdate) : libraryInUse(libraryUpdate, notebooks)),
    ),
    ...transcripts.flatMap((transcript, index) => {
      const notebook = notebooks[index];
      return notebook ? transcriptEntries(transcript, notebook) : [];
    }),
  ]);
}
