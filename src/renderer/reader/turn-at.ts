import type { ParagraphId } from '../../shared/id';
import { positionOf } from '../../shared/transcript/passage';
import type { Speaker } from '../../shared/transcript/speaker';
import type { Transcript, Turn } from '../../shared/transcript/transcript';
import type { ReaderDesk } from './reader-desk';

/** A turn of speech, and the paragraph of it that was asked about. */
export interface SpokenTurn {
  readonly turn: Extract<Turn, { readonly kind: 'speech' }>;
  /** Which turn of the transcript. */
  readonly index: number;
  /** The paragraph's position; the first of the turn where the turn itself was meant. */
  readonly position: number;
  readonly speaker: Speaker;
}

function spokenTurn(transcript: Transcript, index: number, position?: number): SpokenTurn | null {
  const turn = transcript.turns[index];
  if (turn?.kind !== 'speech') return null;
  const speaker = transcript.speakers.find(({ id }) => id === turn.speakerId);
  const [first] = turn.paragraphs;
  const at = position ?? first;
  return speaker && at !== undefined ? { turn, index, position: at, speaker } : null;
}

/** The turn that a paragraph belongs to; null where nobody speaks it. */
export function turnAt(transcript: Transcript, position: number): SpokenTurn | null {
  return spokenTurn(transcript, transcript.paragraphs[position]?.turn ?? -1, position);
}

/** The turn that a label in the page stands above. */
export function turnOfLabel(transcript: Transcript, index: number): SpokenTurn | null {
  return spokenTurn(transcript, index);
}

/** The turn where the person is: at the reading cursor, else at the caret, else at the top of the screen. */
export function turnHere(desk: ReaderDesk): SpokenTurn | null {
  const transcript = desk.reading.transcript();
  const point = desk.here() ?? desk.topOfScreen();
  const position = desk.cursor.state()?.position ?? (point && positionOf(transcript, point.paragraph));
  return position == null ? null : turnAt(transcript, position);
}

/** The turn of speech before one; null before the first. */
export function turnBefore({ turns }: Transcript, index: number): Turn | null {
  return turns.slice(0, index).findLast(({ kind }) => kind === 'speech') ?? null;
}

/** The label lines of a turn and of all after it that the same speaker says. */
export function linesFrom({ turns }: Transcript, { turn, index }: SpokenTurn): readonly ParagraphId[] {
  return turns
    .slice(index)
    .flatMap((one) => (one.kind === 'speech' && one.speakerId === turn.speakerId ? [one.labelLine] : []));
}
