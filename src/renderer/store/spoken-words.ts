import { type SpeakerSummary, speakerSummary, wordsOfAll } from '../../shared/transcript/speaker-summary';
import type { Transcript } from '../../shared/transcript/transcript';

const summaries = new WeakMap<Transcript, readonly SpeakerSummary[]>();

/** Takes over what was counted where the transcript was put together. */
export function rememberSummaries(transcript: Transcript, counted: readonly SpeakerSummary[]): void {
  summaries.set(transcript, counted);
}

/** Who said how much, counted once a transcript. */
export function summariesOf(transcript: Transcript): readonly SpeakerSummary[] {
  const known = summaries.get(transcript) ?? speakerSummary(transcript);
  summaries.set(transcript, known);
  return known;
}

/** How many words of speech a transcript has. */
export function wordsIn(transcript: Transcript): number {
  return wordsOfAll(summariesOf(transcript));
}
