import { readHeaderPeople } from './header-people';
import type { SourceLine } from './source-line';
import { surveyLines } from './survey-lines';

/** No record prints more before its first speaker. */
const mostLines = 150;
/** Without a speaker a header cannot be told from the text but by its being short, and at the top. */
const mostLinesWithoutSpeaker = 12;
const longestWithoutSpeaker = 160;
const evidence = /\b(?:oral evidence|minutes of evidence|examination of witness(?:es)?|evidence session)\b/i;
const linesToEvidence = 60;

/**
 * The lines before the first speaker. In evidence the header lists names on lines of their own, as others print their
 * labels: there it ends at the first label that is a question's, or has its words on its line.
 */
export function headerOf(lines: readonly SourceLine[]): readonly SourceLine[] {
  const { labels } = surveyLines(lines);
  const isEvidence =
    labels.some((role) => role?.label.question !== undefined) &&
    lines.slice(0, linesToEvidence).some(({ text }) => evidence.test(text));
  const first = lines.findIndex((line, index) => {
    const label = labels[index]?.label;
    if (line.speaker !== undefined) return true;
    if (label === undefined || readHeaderPeople([line]).length > 0) return false;
    return !isEvidence || label.form !== 'alone' || label.question !== undefined;
  });
  if (first !== -1) return lines.slice(0, Math.min(first, mostLines));
  const top = lines.slice(0, mostLinesWithoutSpeaker);
  const long = top.findIndex(({ text }) => text.length > longestWithoutSpeaker);
  return long === -1 ? top : top.slice(0, long);
}
