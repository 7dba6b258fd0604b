import type { Speaker } from '../../shared/transcript/speaker';
import type { Transcript } from '../../shared/transcript/transcript';

export interface SpeakerShare {
  readonly speaker: Speaker;
  /** Words against those of whoever said most: 0 to 1. */
  readonly share: number;
  readonly turns: number;
}

/** How much each speaker said, in the order in which they first spoke. */
export function shareOfWords(transcript: Transcript): readonly SpeakerShare[] {
  const words = new Map<string, number>();
  const turns = new Map<string, number>();
  for (const turn of transcript.turns) {
    if (turn.kind !== 'speech') continue;
    const said = turn.paragraphs.reduce(
      (sum, at) => sum + (transcript.paragraphs[at]?.text.split(' ').length ?? 0),
      0,
    );
    words.set(turn.speakerId, (words.get(turn.speakerId) ?? 0) + said);
    turns.set(turn.speakerId, (turns.get(turn.speakerId) ?? 0) + 1);
  }
  const most = Math.max(1, ...words.values());
  return transcript.speakers.map((speaker) => ({
    speaker,
    share: (words.get(speaker.id) ?? 0) / most,
    turns: turns.get(speaker.id) ?? 0,
  }));
}
