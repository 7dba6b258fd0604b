import type { DropList } from '../../drop-list';
import type { Said } from './cue-words';

/** Where fewer cues begin with the line that the one before ended with, people said it twice. */
const fewestRepeats = 0.3;
/** A line stays on the screen without a break. In milliseconds. */
const longestBreak = 200;

/**
 * The lines of all cues, without those that only stayed on the screen: captions that roll up show each line twice, at
 * the bottom and then above the next one.
 */
export function withoutRolledUp(cues: readonly (readonly Said[])[], dropped: DropList): readonly Said[] {
  const spoken = cues.filter((lines) => lines.length > 0);
  const kept = spoken.map((lines, index) => (repeats(lines, spoken[index - 1]) ? lines.slice(1) : lines));
  const repeated = spoken.flatMap((lines, index) => (kept[index] === lines ? [] : lines.slice(0, 1)));
  if (repeated.length < spoken.length * fewestRepeats) return spoken.flat();
  for (const { words } of repeated) dropped.add('other', words);
  return kept.flat();
}

function repeats([first]: readonly Said[], before: readonly Said[] | undefined): boolean {
  const last = before?.at(-1);
  if (first === undefined || last === undefined || first.words !== last.words) return false;
  return first.start - last.end <= longestBreak;
}
