import { type Beliefs, labelStyle } from './believe-labels';
import { narrationByShape } from './narration-line';
import type { SourceLine } from './source-line';
import type { LabelCandidate } from './speaker-label';

const longest = 160;
const mostWords = 24;
/** What stands before the title: the name of the series, a house style, a date. */
const mostLinesBefore = 3;
const mostLinesBeforeHeading = 20;
const generic =
  /^(?:(?:full|verbatim|complete|uncorrected|corrected|draft|edited) )*(?:transcript|transcription|minutes)\.?$/i;
const endOfSentence = /[.,;:…—–-]["'”’)\]]*$/;
const evidence = /^(?:(?:corrected|uncorrected) )?oral evidence: \S/i;

type Candidates = ReadonlyMap<number, LabelCandidate>;

/** The index of the line that reads as the title, or null. What is before the first speaker only. */
export function findTitle(
  lines: readonly SourceLine[],
  candidates: Candidates,
  beliefs: Beliefs,
): number | null {
  const heading = lines.slice(0, mostLinesBeforeHeading).findIndex((line) => line.heading === 1);
  if (heading !== -1) return heading;
  const session = lines.slice(0, mostLinesBefore + 2).findIndex((line) => evidence.test(line.text));
  if (session !== -1) return session;
  for (let index = 0; index < Math.min(lines.length - 1, mostLinesBefore); index += 1) {
    const line = lines[index];
    if (line === undefined || isBelieved(index, candidates, beliefs)) return null;
    if (narrationByShape(line.text) !== null || generic.test(line.text)) continue;
    return readsAsTitle(line.text) && standsApart(index, lines, candidates, beliefs) ? index : null;
  }
  return null;
}

function isBelieved(index: number, candidates: Candidates, beliefs: Beliefs): boolean {
  const candidate = candidates.get(index);
  if (candidate === undefined) return false;
  const style = labelStyle(candidate);
  if (!beliefs.reasons.has(style)) return false;
  // "Name: subject" once, at the top of a file whose labels stand on lines of their own, is a title.
  const once = index === 0 && candidate.form === 'colon' && beliefs.counts.get(style) === 1;
  return !(once && [...beliefs.reasons.keys()].some((other) => other.startsWith('alone ')));
}

function readsAsTitle(text: string): boolean {
  if (text.length > longest || endOfSentence.test(text)) return false;
  return text.split(' ').length <= mostWords && /^[\p{L}\p{N}"“‘'([]/u.test(text);
}

function standsApart(
  index: number,
  lines: readonly SourceLine[],
  candidates: Candidates,
  beliefs: Beliefs,
): boolean {
  const next = lines[index + 1];
  return (
    next !== undefined &&
    (next.gapBefore === true || next.heading !== undefined || isBelieved(index + 1, candidates, beliefs))
  );
}
