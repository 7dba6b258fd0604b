import type { SourceMark } from '../../../shared/transcript/source-line';

/** A line without the stamps in it, and the times in their places. */
export interface StampedLine {
  readonly text: string;
  readonly marks: readonly SourceMark[];
  /** The time stamped after the last word: what follows is said from then on. */
  readonly after: string | null;
}

/** "#00:01:02-3#": f4 and ATLAS.ti stamp the ends of what is said, or its beginnings, and the player finds them again. */
const stamp = /#(\d{1,2}:\d{2}:\d{2})(?:[-.,]\d{1,3})?#/g;

const unmarked: readonly SourceMark[] = [];

/** Takes the stamps out of a line that is normalised already. */
export function takeStamps(line: string): StampedLine {
  if (!line.includes('#')) return { text: line, marks: unmarked, after: null };
  const parts = line.split(stamp);
  let text = (parts[0] ?? '').trim();
  const marks: SourceMark[] = [];
  let after: string | null = null;
  for (let at = 1; at < parts.length; at += 2) {
    const words = (parts[at + 1] ?? '').trim();
    after = parts[at] ?? null;
    if (words === '' || after === null) continue;
    if (text !== '') text += ' ';
    marks.push({ kind: 'time', offset: text.length, time: after });
    text += words;
    after = null;
  }
  return { text, marks, after };
}
