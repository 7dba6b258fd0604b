import { type Passage, type Point, passageBetween, positionOf } from './passage';
import { passageAt, placeOf, stepFrom } from './reading-place';
import type { Transcript } from './transcript';
import { eachWord } from './word-characters';

/** By what the end of a passage is moved. */
export type GrowthUnit = 'word' | 'sentence';

/**
 * The passage with its end moved to the next end of a word or sentence (1), or to the one before (-1). Null where there
 * is none, or where nothing of the passage would be left.
 */
export function growPassage(
  transcript: Transcript,
  passage: Passage,
  unit: GrowthUnit,
  direction: 1 | -1,
): Passage | null {
  const end = (unit === 'word' ? wordEnd : sentenceEnd)(transcript, passage.end, direction);
  return end && withEnds(transcript, passage.start, end);
}

/** The passage between two points, as long as the first comes before the second. */
export function withEnds(transcript: Transcript, start: Point, end: Point): Passage | null {
  const [first, last] = [start, end].map(({ paragraph }) => positionOf(transcript, paragraph) ?? -1);
  if (first === undefined || last === undefined || first < 0 || first > last) return null;
  if (first === last && start.offset >= end.offset) return null;
  return passageBetween(transcript, start, end);
}

/** The nearest end of a sentence behind a point, or before it. */
function sentenceEnd(transcript: Transcript, from: Point, direction: 1 | -1): Point | null {
  const here = placeOf(transcript, { ...from, offset: Math.max(0, from.offset - 1) });
  const end = here && passageAt(transcript, here)?.end;
  if (!here || !end) return null;
  if (direction > 0 && end.offset > from.offset) return end;
  const next = stepFrom(transcript, here, 'sentence', direction);
  return (next && passageAt(transcript, next)?.end) ?? null;
}

/** The nearest end of a word behind a point, or before it, in this paragraph or the one beside it. */
function wordEnd(transcript: Transcript, { paragraph, offset }: Point, direction: 1 | -1): Point | null {
  const position = positionOf(transcript, paragraph);
  if (position === undefined) return null;
  for (let at = position; transcript.paragraphs[at]; at += direction) {
    const { id, text } = transcript.paragraphs[at] ?? { id: paragraph, text: '' };
    const limit = at === position ? offset : direction > 0 ? -1 : text.length + 1;
    const ends = endsOfWords(text);
    const found = direction > 0 ? ends.find((end) => end > limit) : ends.findLast((end) => end < limit);
    if (found !== undefined) return { paragraph: id, offset: found };
  }
  return null;
}

/** Where words end; a full stop or a closing quotation mark right behind one belongs to it. */
function endsOfWords(text: string): readonly number[] {
  const ends: number[] = [];
  eachWord(text, (_start, end) => {
    const closing = /^[^\s\p{L}\p{N}]*(?=\s|$)/u.exec(text.slice(end, end + 8))?.[0] ?? '';
    ends.push(end + closing.length);
  });
  return ends;
}
