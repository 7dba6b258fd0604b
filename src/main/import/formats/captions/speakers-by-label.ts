import { paragraphId } from '../../../../shared/id';
import { surveyLines } from '../../../../shared/transcript/survey-lines';
import type { Said } from './cue-words';

/** A line of a cue, and the label that it is or begins with. */
export interface SaidUnder extends Said {
  readonly label?: { readonly key: string; readonly lead: number };
}

/** The labels printed in the words of a file without other marks, judged over all of its cues: nearly each has its own. */
export function labelsInWords(said: readonly Said[]): readonly SaidUnder[] {
  const { labels } = surveyLines(
    said.map(({ words, start }, index) => ({
      id: paragraphId(index + 1),
      text: words,
      ...(start !== said[index - 1]?.start && { gapBefore: true as const }),
    })),
  );
  return said.map((line, index) => {
    const label = labels[index]?.label;
    // The times are those of the cues: a clock among the words was said ("10:30 Coffee: in the hall").
    return label === undefined || label.time !== undefined
      ? line
      : { ...line, label: { key: label.key, lead: label.lead } };
  });
}
