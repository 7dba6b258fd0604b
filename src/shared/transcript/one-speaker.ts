import type { SpeakerId } from '../id';
import { type Passage, partsOf, positionOf } from './passage';
import type { Speaker } from './speaker';
import type { Transcript } from './transcript';

const leftOut = 0;
const question = 1;
const own = 2;

/** What is shown where one speaker only is read: their turns, and before each the turn that it answers. */
export interface SpeakerPart {
  readonly speaker: Speaker;
  /** What each paragraph is: left out, of a question, or the speaker's own. */
  readonly uses: Uint8Array;
  /** How many turns are left out before the paragraph at a position. */
  readonly gaps: ReadonlyMap<number, number>;
  /** How many are left out behind the last that is shown. */
  readonly gapAtEnd: number;
  /** The speaker's turns that have words, and everybody's. */
  readonly turns: number;
  readonly allTurns: number;
}

const made = new WeakMap<Transcript, Map<SpeakerId, SpeakerPart | null>>();

/** A speaker's part of a transcript, made once; null where they say nothing. */
export function partOf(transcript: Transcript, speaker: SpeakerId): SpeakerPart | null {
  const known = made.get(transcript) ?? new Map<SpeakerId, SpeakerPart | null>();
  made.set(transcript, known);
  const part = known.get(speaker);
  if (part !== undefined) return part;
  const fresh = makePart(transcript, speaker);
  known.set(speaker, fresh);
  return fresh;
}

/**
 * A turn is put to the speaker where it stands just before a turn of theirs and is somebody else's. What interrupts a
 * shown turn without being said (a pull-quote, a heading) is shown with it; the rest of what nobody said is left out.
 */
function makePart(transcript: Transcript, id: SpeakerId): SpeakerPart | null {
  const speaker = transcript.speakers.find((one) => one.id === id);
  const spoken = transcript.turns.flatMap((turn) =>
    turn.kind === 'speech' && turn.paragraphs.length > 0 ? [turn] : [],
  );
  const turns = spoken.filter(({ speakerId }) => speakerId === id).length;
  if (!speaker || turns === 0) return null;
  const uses = new Uint8Array(transcript.paragraphs.length);
  const gaps = new Map<number, number>();
  let gap = 0;
  for (const [at, { speakerId, paragraphs }] of spoken.entries()) {
    const use = speakerId === id ? own : spoken[at + 1]?.speakerId === id ? question : leftOut;
    const [first = 0] = paragraphs;
    if (use === leftOut) {
      gap += 1;
      continue;
    }
    uses.fill(use, first, (paragraphs.at(-1) ?? first) + 1);
    if (gap > 0) gaps.set(first, gap);
    gap = 0;
  }
  return { speaker, uses, gaps, gapAtEnd: gap, turns, allTurns: spoken.length };
}

/** Whether a paragraph is shown; without a part everything is. */
export function isShownIn(part: SpeakerPart | null, position: number): boolean {
  return part === null || part.uses[position] !== leftOut;
}

/** Whether a paragraph is shown as the question, not as the speaker's own. */
export function isQuestionIn(part: SpeakerPart | null, position: number): boolean {
  return part !== null && part.uses[position] === question;
}

/** The paragraph itself where it is shown, else the next that is, else the last before it. */
export function nearestShown(part: SpeakerPart | null, position: number): number {
  if (isShownIn(part, position) || part === null) return position;
  const next = part.uses.findIndex((use, at) => at > position && use !== leftOut);
  return next >= 0 ? next : part.uses.findLastIndex((use, at) => at < position && use !== leftOut);
}

/** A passage up to where something is left out: nobody marks words that they cannot see. */
export function withinShown(transcript: Transcript, part: SpeakerPart | null, passage: Passage): Passage {
  const parts = part === null ? [] : partsOf(transcript, passage);
  const hidden = parts.findIndex(
    ({ paragraph }) => !isShownIn(part, positionOf(transcript, paragraph.id) ?? -1),
  );
  const last = parts[hidden - 1];
  if (!last) return passage;
  return { start: passage.start, end: { paragraph: last.paragraph.id, offset: last.end } };
}
