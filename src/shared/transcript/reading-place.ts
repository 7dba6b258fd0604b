import { type Passage, type Point, passageBetween, positionOf } from './passage';
import { type Sentence, sentenceAt, sentencesOf } from './sentences';
import type { Transcript } from './transcript';

/** The sentence that somebody is reading: its paragraph's position in the transcript, and which of its sentences. */
export interface ReadingPlace {
  readonly position: number;
  readonly sentence: number;
}

/** What one step of reading goes by. */
export type ReadingStep = 'sentence' | 'paragraph' | 'turn' | 'question';

function sentencesAt(transcript: Transcript, position: number): readonly Sentence[] {
  return sentencesOf(transcript.paragraphs[position]?.text ?? '');
}

/** The sentence in which a point is; null when its paragraph is not in the transcript. */
export function placeOf(transcript: Transcript, point: Point): ReadingPlace | null {
  const position = positionOf(transcript, point.paragraph);
  if (position === undefined) return null;
  return { position, sentence: sentenceAt(sentencesAt(transcript, position), point.offset) };
}

/** The words of a sentence as a passage; null when the transcript has no such sentence. */
export function passageAt(transcript: Transcript, { position, sentence }: ReadingPlace): Passage | null {
  const paragraph = transcript.paragraphs[position]?.id;
  const found = sentencesAt(transcript, position)[sentence];
  if (!paragraph || !found) return null;
  return passageBetween(transcript, { paragraph, offset: found.start }, { paragraph, offset: found.end });
}

/** Says of a paragraph's position whether reading goes there. */
type Reads = (position: number) => boolean;

/** Where one step forward (1) or back (-1) leads; null where there is nothing further that is read. */
export function stepFrom(
  transcript: Transcript,
  place: ReadingPlace,
  step: ReadingStep,
  direction: 1 | -1,
  reads: Reads = () => true,
): ReadingPlace | null {
  switch (step) {
    case 'sentence':
      return stepSentence(transcript, place, direction, reads);
    case 'paragraph':
      return toBeginning(transcript, place, direction, reads);
    case 'turn':
      return toBeginning(
        transcript,
        place,
        direction,
        (position) => reads(position) && beginsTurn(transcript, position),
      );
    case 'question':
      return stepQuestion(transcript, place, direction, reads);
  }
}

function stepSentence(
  transcript: Transcript,
  { position, sentence }: ReadingPlace,
  direction: 1 | -1,
  reads: Reads,
): ReadingPlace | null {
  const next = sentence + direction;
  if (next >= 0 && next < sentencesAt(transcript, position).length) return { position, sentence: next };
  let beside = position + direction;
  while (transcript.paragraphs[beside] && !reads(beside)) beside += direction;
  if (!transcript.paragraphs[beside]) return null;
  const last = Math.max(0, sentencesAt(transcript, beside).length - 1);
  return { position: beside, sentence: direction > 0 ? 0 : last };
}

/** To the next beginning of its kind; back is first to the one that the place lies behind, as with paragraphs in a word processor. */
function toBeginning(
  { paragraphs }: Transcript,
  { position, sentence }: ReadingPlace,
  direction: 1 | -1,
  isBeginning: (position: number) => boolean,
): ReadingPlace | null {
  const first = direction > 0 || sentence === 0 ? position + direction : position;
  for (let at = first; at >= 0 && at < paragraphs.length; at += direction)
    if (isBeginning(at)) return { position: at, sentence: 0 };
  return null;
}

function beginsTurn({ paragraphs, turns }: Transcript, position: number): boolean {
  const turn = turns[paragraphs[position]?.turn ?? -1];
  return turn?.kind === 'speech' && turn.paragraphs[0] === position;
}

const asks = /[?？]["'”’)\]]*$/;

/** By the numbers of the source where it has them, else by what ends in a question mark. */
function stepQuestion(
  transcript: Transcript,
  place: ReadingPlace,
  direction: 1 | -1,
  reads: Reads,
): ReadingPlace | null {
  const isNumbered = (position: number) =>
    transcript.paragraphs[position]?.marks?.some(({ kind }) => kind === 'question') === true;
  if (transcript.paragraphs.some((_paragraph, position) => isNumbered(position)))
    return toBeginning(transcript, place, direction, (position) => reads(position) && isNumbered(position));
  let next = stepSentence(transcript, place, direction, reads);
  while (next && !asks.test(wordsAt(transcript, next)))
    next = stepSentence(transcript, next, direction, reads);
  return next;
}

/** The words of a sentence as printed. */
export function wordsAt(transcript: Transcript, { position, sentence }: ReadingPlace): string {
  const text = transcript.paragraphs[position]?.text ?? '';
  const found = sentencesOf(text)[sentence];
  return found ? text.slice(found.start, found.end) : '';
}
