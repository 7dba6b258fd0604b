import type { Transcript, Turn } from './transcript';

/**
 * What stands above a turn where the transcript is printed: its label as the source has it, or the speaker's name where a
 * person gave the turn to somebody for whom that label does not stand. Empty for narration.
 */
export function labelOfTurn({ speakers }: Pick<Transcript, 'speakers'>, turn: Turn | undefined): string {
  if (turn?.kind !== 'speech') return '';
  const speaker = speakers.find(({ id }) => id === turn.speakerId);
  return speaker && !speaker.labels.includes(turn.label) ? speaker.name : turn.label;
}
