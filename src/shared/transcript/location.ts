import { type Passage, partsOf, positionOf } from './passage';
import type { Transcript } from './transcript';

/** The ¶ number of the last speech paragraph at or before a position; 0 before the first. */
function numberBefore(transcript: Transcript, position: number): number {
  for (let at = position; at >= 0; at -= 1) {
    const number = transcript.paragraphs[at]?.number;
    if (number) return number;
  }
  return 0;
}

/** Where a passage is, as short as a card's corner: "¶14", "¶14–15", "after ¶14" for narration. */
export function locationWords(transcript: Transcript, passage: Passage | null): string {
  if (!passage) return 'not in the text';
  const numbers = partsOf(transcript, passage).flatMap(({ paragraph }) => paragraph.number ?? []);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) {
    const before = numberBefore(transcript, positionOf(transcript, passage.start.paragraph) ?? 0);
    return before === 0 ? 'before ¶1' : `after ¶${before}`;
  }
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}
