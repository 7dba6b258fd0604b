import type { Speaker } from '../../shared/transcript/speaker';
import { type SpeakerSummary, wordsOfAll } from '../../shared/transcript/speaker-summary';
import type { Transcript } from '../../shared/transcript/transcript';
import type { PlacedAnnotation } from '../store/annotation-index';

/** A speaker with what they come to. */
export interface SpeakerRow {
  readonly speaker: Speaker;
  readonly words: number;
  readonly turns: number;
  /** Of all words that were said: 0 to 1. */
  readonly share: number;
  /** The highlights that begin in what they said. */
  readonly highlights: number;
}

export const speakerOrders = ['place', 'words', 'turns'] as const;
export type SpeakerOrder = (typeof speakerOrders)[number];

function highlightsBySpeaker(
  { paragraphs, turns }: Transcript,
  list: readonly PlacedAnnotation[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { position } of list) {
    const turn = turns[paragraphs[position]?.turn ?? -1];
    if (turn?.kind === 'speech') counts.set(turn.speakerId, (counts.get(turn.speakerId) ?? 0) + 1);
  }
  return counts;
}

/** Every speaker of a transcript, in the order asked for; who comes first in the text comes first among equals. */
export function speakerRows(
  transcript: Transcript,
  summaries: readonly SpeakerSummary[],
  list: readonly PlacedAnnotation[],
  order: SpeakerOrder,
): readonly SpeakerRow[] {
  const highlights = highlightsBySpeaker(transcript, list);
  const all = wordsOfAll(summaries);
  const rows = transcript.speakers.map((speaker, at) => {
    const { words = 0, turns = 0 } = summaries[at] ?? {};
    const share = all === 0 ? 0 : words / all;
    return { speaker, words, turns, share, highlights: highlights.get(speaker.id) ?? 0 };
  });
  return order === 'place' ? rows : rows.sort((a, b) => b[order] - a[order]);
}
