import { type SpeakerSummary, speakerSummary } from '../../shared/transcript/speaker-summary';
import type { Transcript } from '../../shared/transcript/transcript';

const summaries = new WeakMap<Transcript, readonly SpeakerSummary[]>();

/** Who said how much, counted once a transcript. */
export function summariesOf(transcript: Transcript): readonly SpeakerSummary[] {
  const known = summaries.get(transcript) ?? speakerSummary(transcript);
  summaries.set(transcript, known);
  return known;
}

/** How many words of speech a transcript has. */
export function wordsIn(transcript: Transcript): number {
  return summariesOf(transcript).reduce((words, summary) => words + summary.words, 0);
}
