import { type Beliefs, type Candidates, labelStyle } from './believe-labels';
import { narrationByShape } from './narration-line';
import { readDate } from './printed-date';
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

/** Fields of a header that say something other than what the event was about. */
const field =
  /^(?:date|time|venue|place|location|present|apologies|attendees|participants|speakers?|chair|host|moderator|interviewer|interviewee|from|to|cc|sent|recorded|duration|note|length|members present|witness(?:es)?):/i;
/** Lines of a header are no longer than this, and are not sentences. */
const longestHeaderLine = 100;
const mostHeaderLines = 12;
/** Words after the colon of a title are few; a first speech is longer, or ends like a sentence. */
const mostWordsAfterName = 10;

/** The index of the line that reads as the title, or null. What is before the first speaker only. */
export function findTitle(
  lines: readonly SourceLine[],
  candidates: Candidates,
  beliefs: Beliefs,
): number | null {
  const heading = lines.slice(0, mostLinesBeforeHeading).findIndex(isTitleHeading);
  if (heading !== -1) return heading;
  const session = lines.slice(0, mostLinesBefore + 2).findIndex((line) => evidence.test(line.text));
  if (session !== -1) return session;
  for (let index = 0; index < Math.min(lines.length - 1, mostLinesBefore); index += 1) {
    const line = lines[index];
    if (line === undefined || isLabel(index, lines, candidates, beliefs)) return null;
    if (line.speaker !== undefined) return null;
    if (narrationByShape(line.text) !== null || saysNoTopic(line.text)) continue;
    return readsAsTitle(line.text) && standsApart(index, lines, candidates, beliefs) ? index : null;
  }
  return null;
}

/** A field of a header, a date, or "Transcript". */
function saysNoTopic(text: string): boolean {
  return generic.test(text) || field.test(text) || readDate(text) !== null;
}

/** A heading that every record of its kind has ("Examination of witnesses") is no title of one. */
function isTitleHeading({ heading, speaker, text }: SourceLine): boolean {
  return heading === 1 && speaker === undefined && narrationByShape(text) === null;
}

function isLabel(
  index: number,
  lines: readonly SourceLine[],
  candidates: Candidates,
  beliefs: Beliefs,
): boolean {
  const candidate = candidates[index];
  if (candidate === undefined || !beliefs.reasons.has(labelStyle(candidate))) return false;
  return index > 0 || !isNameInTitle(candidate, lines, beliefs);
}

/** "Ukraine: what next?" at the top, once, in a file whose labels recur or stand on lines of their own. */
export function isNameInTitle(
  candidate: LabelCandidate,
  lines: readonly SourceLine[],
  beliefs: Beliefs,
): boolean {
  if (candidate.form !== 'colon' || lines[1]?.gapBefore !== true) return false;
  if (beliefs.counts.get(labelStyle(candidate)) !== 1) return false;
  const words = lines[0]?.text.slice(candidate.lead) ?? '';
  if (words === '' || endOfSentence.test(words) || words.split(' ').length > mostWordsAfterName) return false;
  const others = [...beliefs.reasons.keys()].filter((style) => style !== labelStyle(candidate));
  return others.some((style) => style.startsWith('alone ') || (beliefs.counts.get(style) ?? 0) > 1);
}

function readsAsTitle(text: string): boolean {
  if (text.length > longest || endOfSentence.test(text)) return false;
  return text.split(' ').length <= mostWords && /^[\p{L}\p{N}"“‘'([]/u.test(text);
}

/** Nothing follows on from a title: after it comes an empty line, a label, a paragraph, or the other lines of a header. */
function standsApart(
  index: number,
  lines: readonly SourceLine[],
  candidates: Candidates,
  beliefs: Beliefs,
): boolean {
  for (let after = index + 1; after < Math.min(lines.length, index + mostHeaderLines); after += 1) {
    const line = lines[after];
    if (line === undefined) return false;
    if (line.gapBefore === true || line.heading !== undefined) return true;
    if (isLabel(after, lines, candidates, beliefs)) return true;
    if (after === index + 1 && isParagraphAmongOthers(line, lines)) return true;
    if (line.text.length > longestHeaderLine || /[.?!;,]["'”’)\]]*$/.test(line.text)) return false;
  }
  return false;
}

/** A paragraph of a document that has no empty lines: its paragraphs stand apart by themselves. */
function isParagraphAmongOthers(line: SourceLine, lines: readonly SourceLine[]): boolean {
  return line.text.length > longestHeaderLine && lines.every(({ gapBefore }) => gapBefore !== true);
}
