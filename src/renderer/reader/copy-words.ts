import { isShownIn, type SpeakerPart } from '../../shared/transcript/one-speaker';
import { type Passage, partsOf, positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';

/** The words alone, of what is shown; with the speakers' names where the passage crosses turns. */
export function copiedWords(
  transcript: Transcript,
  passage: Passage,
  speakerPart: SpeakerPart | null,
): string {
  const parts = partsOf(transcript, passage).filter(({ paragraph }) =>
    isShownIn(speakerPart, positionOf(transcript, paragraph.id) ?? -1),
  );
  const crossesTurns = parts.some(({ paragraph }) => paragraph.turn !== parts[0]?.paragraph.turn);
  const lines = parts.flatMap(({ paragraph, start, end }, at) => {
    const words = paragraph.text.slice(start, end);
    const turn = transcript.turns[paragraph.turn];
    const isNewTurn = paragraph.turn !== parts[at - 1]?.paragraph.turn;
    if (!crossesTurns || !isNewTurn || turn?.kind !== 'speech') return [words];
    const speaker = transcript.speakers.find(({ id }) => id === turn.speakerId);
    return [`${speaker?.name ?? turn.label}:`, words];
  });
  return lines.join('\n');
}
