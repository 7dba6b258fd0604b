import type { SourceLine } from './source-line';
import { type KnownLabels, type LabelCandidate, numberBefore, readLabel } from './speaker-label';

/**
 * What stands before the label at most: a question number, a time and the marks around them. Where they are bold too, the
 * label is what is bold after them.
 */
export const numberAlone = /^[^\p{L}]{0,40}(?:Q[^\p{L}]{0,12})?$/u;
const goesOn = /^\s*[:：,;()\]’'-]/;
const longestBold = 160;

/**
 * The label of a line whose beginning alone is bold and has the shape of one, without a colon: "**Jane Doe** We have…". One
 * with a colon is read by its words.
 */
export function readBoldLabel({ text, spans }: SourceLine, known: KnownLabels): LabelCandidate | null {
  const bold = spans?.find(
    ({ kind, start, end }) => kind === 'bold' && !numberAlone.test(text.slice(start, end)),
  );
  if (bold === undefined || bold.end >= text.length || bold.end > longestBold) return null;
  if (!numberAlone.test(text.slice(0, bold.start)) || goesOn.test(text.slice(bold.end))) return null;
  const number = numberBefore(text);
  const head = readLabel(text.slice(number?.length ?? 0, bold.end).trimEnd(), known);
  if (head?.form !== 'alone' || isPartOfLabel(text, bold.end, spans, known)) return null;
  const space = text.charAt(bold.end) === ' ' ? 1 : 0;
  // Bold to the middle of a word is no label: "**S**ome".
  if (space === 0 && text.charAt(bold.end - 1) !== ' ') return null;
  const question = number === null ? {} : { question: number.number };
  return { ...head, ...question, form: 'bold', lead: bold.end + space };
}

/** "**Jane Doe** 0:49", "**Jane** de **Brun**: We have": what is bold is no more than a part of the label that the line has. */
function isPartOfLabel(text: string, end: number, spans: SourceLine['spans'], known: KnownLabels): boolean {
  const whole = readLabel(text, known);
  if (whole === null || whole.lead <= end) return false;
  const labelEnd = text.slice(0, whole.lead).trimEnd().length - 1;
  const isBoldThere = spans?.some(
    (span) => span.kind === 'bold' && span.start > end && span.end >= labelEnd && span.start < labelEnd,
  );
  return whole.time !== undefined || isBoldThere === true;
}
