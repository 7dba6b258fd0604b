import type { SpeakerId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';

/** Who speaks at a place, or spoke last before it; before all speech, who speaks first; null where nobody does. */
export function speakerNear({ paragraphs, turns }: Transcript, position: number): SpeakerId | null {
  const speakerAt = (at: number) => {
    const turn = turns[paragraphs[at]?.turn ?? -1];
    return turn?.kind === 'speech' ? turn.speakerId : null;
  };
  for (let at = position; at >= 0; at -= 1) {
    const speaker = speakerAt(at);
    if (speaker) return speaker;
  }
  return turns.find((turn) => turn.kind === 'speech')?.speakerId ?? null;
}
