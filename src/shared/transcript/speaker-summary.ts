import type { SpeakerId } from '../id';
import type { Transcript } from './transcript';
import { countWords } from './word-characters';

/** How much one speaker says, for the review and the list of speakers. */
export interface SpeakerSummary {
  readonly speakerId: SpeakerId;
  readonly turns: number;
  readonly words: number;
  /** The text of the speaker's first paragraph; '' when there is none. */
  readonly firstWords: string;
  readonly labels: readonly string[];
}

/** How many words all of them say. */
export function wordsOfAll(summaries: readonly SpeakerSummary[]): number {
  return summaries.reduce((sum, { words }) => sum + words, 0);
}

/** One summary per speaker, in the order of `transcript.speakers`. */
export function speakerSummary(transcript: Transcript): readonly SpeakerSummary[] {
  const sums = new Map<SpeakerId, { turns: number; words: number; firstWords: string }>();
  for (const turn of transcript.turns) {
    if (turn.kind === 'narration') continue;
    const sum = sums.get(turn.speakerId) ?? { turns: 0, words: 0, firstWords: '' };
    sums.set(turn.speakerId, sum);
    sum.turns += 1;
    for (const index of turn.paragraphs) {
      const text = transcript.paragraphs[index]?.text ?? '';
      sum.words += countWords(text);
      if (sum.firstWords === '') sum.firstWords = text;
    }
  }
  return transcript.speakers.map(({ id, labels }) => ({
    speakerId: id,
    ...(sums.get(id) ?? { turns: 0, words: 0, firstWords: '' }),
    labels,
  }));
}
