import type { Briefing } from '../../shared/briefing/briefing';
import { composeBriefing } from '../../shared/briefing/compose-briefing';
import type { BriefingRequest } from '../../shared/briefing/outline';
import type { TranscriptId } from '../../shared/id';
import { openDoc } from '../../shared/notebook/doc';
import { projectLibrary } from '../../shared/notebook/library-notebook';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { assemble } from '../../shared/transcript/assemble';
import type { Provenance } from '../../shared/transcript/provenance';
import type { SourceLine } from '../../shared/transcript/source-line';
import { type BriefingDocument, writeBriefingDocument } from './briefing-document/write-briefing-document';
import { countUnprintable } from './clean-text';

/** One transcript as the journal keeps it, and what a person asked for. */
export interface BriefingSource {
  readonly transcriptId: TranscriptId;
  readonly lines: readonly SourceLine[];
  readonly provenance: Provenance;
  readonly notebookUpdate: Uint8Array;
  readonly libraryUpdate: Uint8Array;
  readonly request: BriefingRequest;
  /** ISO 8601 date and time. */
  readonly now: string;
  readonly appVersion: string;
}

export interface ExportedBriefing extends BriefingDocument {
  /** Unprintable characters left out so that the file opens. */
  readonly charactersRemoved: number;
}

export interface ExportOptions {
  /** Called with 0 to 1 as the work goes on. */
  readonly onProgress?: (done: number) => void;
}

/** Each string once, however often the document prints it. */
function unprintableIn(briefing: Briefing): number {
  const { transcript, passages, lost, clarifications, request, sections, authors } = briefing;
  const strings = [
    ...Object.values(request.details),
    transcript.title,
    transcript.venue ?? '',
    transcript.reference ?? '',
    ...transcript.paragraphs.map(({ text }) => text),
    ...[...passages, ...lost].flatMap(({ note }) => note),
    ...lost.flatMap(({ words }) => words),
    ...clarifications.map(({ words }) => words),
    ...sections.flatMap(({ theme }) => [theme.name, theme.description]),
    ...authors.map(({ name }) => name),
  ];
  return strings.reduce((sum, text) => sum + countUnprintable(text), 0);
}

/** The whole way from what is kept to the bytes of a Word document; the same for the same notebook and the same `now`. */
export async function exportBriefing(
  source: BriefingSource,
  { onProgress = () => undefined }: ExportOptions = {},
): Promise<ExportedBriefing> {
  const { lines, provenance, request, now, appVersion } = source;
  const { decisions, annotations, clarifications } = projectNotebook(openDoc([source.notebookUpdate]));
  const { themes, authors } = projectLibrary(openDoc([source.libraryUpdate]));
  onProgress(0.2);
  const transcript = assemble({ id: source.transcriptId, fileName: provenance.fileName, lines }, decisions);
  const briefing = composeBriefing({
    transcript,
    annotations: annotations.values(),
    clarifications: clarifications.values(),
    themes,
    authors,
    provenance,
    request,
    now,
    appVersion,
  });
  onProgress(0.4);
  const document = await writeBriefingDocument(briefing, (done) => onProgress(0.4 + 0.6 * done));
  return { ...document, charactersRemoved: unprintableIn(briefing) };
}
