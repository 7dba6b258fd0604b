import {
  type KnownLabels,
  type LabelCandidate,
  readLabel,
} from '../../../../shared/transcript/speaker-label';
import { lineText } from './line-text';
import type { Line } from './reading-order';

/** A label that so many lines after a full stop or a gap begin with is one wherever a line begins with it. */
const fewest = 2;

/**
 * A line may begin with a label in the middle of a sentence, where a speaker is cut off at the end of a page: a bold one, or
 * one that other lines begin with. `begins` says of which lines it is certain that they begin a paragraph.
 */
export function beginsSpeech(
  lines: readonly Line[],
  begins: (at: number) => boolean,
): (before: Line, line: Line) => boolean {
  const known: KnownLabels = new Map();
  const counts = new Map<string, number>();
  lines.forEach((line, at) => {
    const label = labelOf(line, known);
    if (label !== null && begins(at)) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  });
  return (before, line) => {
    const label = labelOf(line, known);
    if (label === null) return false;
    if (line.pieces[0]?.bold && !before.pieces.at(-1)?.bold) return true;
    // "…was said to the / Chair: that it is closed" names somebody, and goes on in small letters.
    const goesOn = /^\p{Ll}/u.test(lineText(line).slice(label.lead).trimStart());
    return !goesOn && (counts.get(label.key) ?? 0) >= fewest;
  };
}

function labelOf(line: Line, known: KnownLabels): LabelCandidate | null {
  const text = lineText(line);
  if (!/[:：]/.test(text)) return null;
  const label = readLabel(text, known);
  return label?.form === 'colon' && label.parts.kind !== 'loose' ? label : null;
}
