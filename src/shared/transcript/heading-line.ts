import type { SourceLine } from './source-line';
import type { LabelCandidate } from './speaker-label';

const longest = 110;
const numbered =
  /^(?:agenda item|item|part|session|section|chapter|panel|annex|appendix) (?:\d{1,3}|[ivx]{1,4}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)(?:$|(?:[:.]| ?[–—-]) ?.{0,100}$)/i;
const questions = /^(?:q ?& ?a|questions? (?:and|&) answers?)(?: session)?$/i;
const endOfSentence = /[.,;:…—–-]["'”’)\]]*$/;
const capitals = /^[^\p{Ll}]*\p{Lu}{2,}[^\p{Ll}]* [^\p{Ll}]*\p{Lu}{2,}[^\p{Ll}]*$/u;

/** Whether a line that the format does not mark is a heading all the same, by its words and what stands around it. */
export function isHeadingLine(
  line: SourceLine,
  next: SourceLine | undefined,
  candidate: LabelCandidate | undefined,
): boolean {
  const { text } = line;
  if (text.length > longest || endOfSentence.test(text)) return false;
  if (numbered.test(text) || questions.test(text)) return true;
  if (line.gapBefore !== true || next?.gapBefore !== true) return false;
  if (candidate?.form === 'alone' && candidate.parts.institutional) return true;
  return capitals.test(text) && /\p{Ll}/u.test(next.text);
}
