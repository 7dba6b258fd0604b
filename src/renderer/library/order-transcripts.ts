import type { ListedTranscript } from '../../shared/notebook/library-notebook';

/** The day of the event, or, where that is not known, the day on which it was added. */
function dayOf({ date, addedAt }: ListedTranscript): string {
  return date ?? new Date(addedAt).toISOString().slice(0, 10);
}

/** Newest event first; of one day, what was added last first. */
export function newestFirst(transcripts: readonly ListedTranscript[]): readonly ListedTranscript[] {
  return [...transcripts].sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.addedAt - a.addedAt);
}
