import { labelKey } from './label-key';
import { readLabelParts } from './label-parts';
import type { SourceLine } from './source-line';
import type { LabelCandidate } from './speaker-label';

/** Fewer of either are items of a list. */
const fewest = 2;
const letter = /^([QA])\. (?=\S)/;
/** Cheaper to ask of every line than the pattern. */
const mayBegin = (text: string): boolean => text.charCodeAt(1) === 46;

/** "Q. Words" and "A. Words", as court reporters print an examination; in a file with few of either, none is a label. */
export function readVoiceLetters(lines: readonly SourceLine[]): (line: SourceLine) => LabelCandidate | null {
  const counts = { Q: 0, A: 0 };
  for (const { text } of lines) {
    if (!mayBegin(text)) continue;
    const [, found] = letter.exec(text) ?? [];
    if (found === 'Q' || found === 'A') counts[found] += 1;
  }
  if (counts.Q < fewest || counts.A < fewest) return () => null;
  const labels = { Q: candidateOf('Q'), A: candidateOf('A') };
  return ({ text }) => {
    const [, found] = letter.exec(text) ?? [];
    return found === 'Q' || found === 'A' ? labels[found] : null;
  };
}

function candidateOf(label: 'Q' | 'A'): LabelCandidate | null {
  const parts = readLabelParts(label);
  return parts && { form: 'colon', label, key: labelKey(label), parts, lead: label.length + 2 };
}
