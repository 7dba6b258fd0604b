import type { LineRole } from './line-roles';
import type { SourceLine } from './source-line';
import { numberBefore } from './speaker-label';

/** "94" of "94. Chair:", which no Q says to be a question's. */
export const isBare = (question: string): boolean => /^\d/.test(question);

/** "2.5" after "2.4". */
const numberAfter = (number: string): string => number.replace(/\d+$/, (figures) => `${Number(figures) + 1}`);

/** Fewer labels that are all numbered say nothing. */
const fewestLabels = 3;

/**
 * Whether the numbers before labels count the paragraphs: where a paragraph without a label has the number after the one
 * before it, or no label goes without. The questions of evidence are numbered, and its answers are not.
 */
export function areParagraphsNumbered(lines: readonly SourceLine[], roles: readonly LineRole[]): boolean {
  let last: string | null = null;
  let numbered = 0;
  let plain = 0;
  for (const [index, role] of roles.entries()) {
    if (role.kind === 'label') {
      const { question } = role.label;
      if (question !== undefined && isBare(question)) {
        numbered += 1;
        last = question;
      } else plain += 1;
    } else if (role.kind === 'speech' && last !== null) {
      if (numberBefore(lines[index]?.text ?? '')?.number === numberAfter(last)) return true;
    }
  }
  return numbered >= fewestLabels && plain === 0;
}
