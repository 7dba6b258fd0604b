import type { Speaker } from '../../shared/transcript/speaker';
import { wordsOfAll } from '../../shared/transcript/speaker-summary';
import type { Transcript } from '../../shared/transcript/transcript';
import { summariesOf } from '../store/spoken-words';

export interface SpeakerShare {
  readonly speaker: Speaker;
  /** Words against those of whoever said most: 0 to 1. */
  readonly share: number;
  /** Words against all that were said: 0 to 1. */
  readonly ofAll: number;
  readonly turns: number;
}

/** How much each speaker said, in the order in which they first spoke. */
export function shareOfWords(transcript: Transcript): readonly SpeakerShare[] {
  const summaries = summariesOf(transcript);
  const all = wordsOfAll(summaries);
  const most = summaries.reduce((sum, { words }) => Math.max(sum, words), 1);
  return transcript.speakers.map((speaker, at) => {
    const { words = 0, turns = 0 } = summaries[at] ?? {};
    return { speaker, share: words / most, ofAll: all === 0 ? 0 : words / all, turns };
  });
}
