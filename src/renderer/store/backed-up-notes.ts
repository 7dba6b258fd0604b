import type { TranscriptId } from '../../shared/id';
import type { BackedUpTranscript } from '../../shared/ipc';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import type { JournalProblem } from '../../shared/problems';
import { type Result, succeeded } from '../../shared/result';
import type { Transcript } from '../../shared/transcript/transcript';
import { sourceOf } from '../assembling/assembled';
import type { Assembling } from '../assembling/assembler';
import { place } from './annotation-index';
import type { PastNotes } from './past-notes';

/** A transcript of a backup with its notes as they were, to look at and not to change. */
export interface BackedUpNotes {
  readonly title: string;
  readonly transcript: Transcript;
  readonly notes: PastNotes;
}

export async function notesOfBackup(
  id: TranscriptId,
  backedUp: BackedUpTranscript,
  assembling: Pick<Assembling, 'assemble'>,
): Promise<Result<BackedUpNotes, JournalProblem>> {
  const { decisions, annotations, clarifications } = projectNotebook(openDoc([backedUp.notebook]));
  const assembled = await assembling.assemble(sourceOf(id, backedUp), decisions);
  if (!assembled.ok) return assembled;
  const { transcript } = assembled.value;
  const placed = [...annotations.values()]
    .map((annotation) => ({ ...place(transcript, annotation), change: null, before: null }))
    .sort((a, b) => a.position - b.position);
  return succeeded({
    title: transcript.title,
    transcript,
    notes: {
      annotations: placed,
      clarifications: [...clarifications.values()].map((clarification) => ({
        clarification,
        change: null,
        wordsBefore: null,
      })),
      decisions: new Map(),
    },
  });
}
