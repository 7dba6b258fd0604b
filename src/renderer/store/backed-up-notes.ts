import type { TranscriptId } from '../../shared/id';
import type { BackedUpTranscript } from '../../shared/ipc';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { assemble } from '../../shared/transcript/assemble';
import type { Transcript } from '../../shared/transcript/transcript';
import { place } from './annotation-index';
import type { PastNotes } from './past-notes';

/** A transcript of a backup with its notes as they were, to look at and not to change. */
export interface BackedUpNotes {
  readonly title: string;
  readonly transcript: Transcript;
  readonly notes: PastNotes;
}

export function notesOfBackup(
  id: TranscriptId,
  { lines, provenance, notebook }: BackedUpTranscript,
): BackedUpNotes {
  const { decisions, annotations } = projectNotebook(openDoc([notebook]));
  const transcript = assemble({ id, fileName: provenance.fileName, lines }, decisions);
  const placed = [...annotations.values()]
    .map((annotation) => ({ ...place(transcript, annotation), change: null, before: null }))
    .sort((a, b) => a.position - b.position);
  return { title: transcript.title, transcript, notes: { annotations: placed, decisions: new Map() } };
}
