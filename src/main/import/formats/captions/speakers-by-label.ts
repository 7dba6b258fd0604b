import { paragraphId } from '../../../../shared/id';
import { labelKey } from '../../../../shared/transcript/label-key';
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
  const displayed = displayNames(said);
  return said.map((line, index) => {
    const label = labels[index]?.label;
    // The times are those of the cues: a clock among the words was said ("10:30 Coffee: in the hall").
    const named = label === undefined || label.time !== undefined ? displayed[index] : label;
    return named === undefined ? line : { ...line, label: { key: named.key, lead: named.lead } };
  });
}

type DisplayName = NonNullable<SaidUnder['label']>;

/** A meeting lets nobody call himself anything longer than this. */
const displayName = /^(?!\d{1,2}:\d\d)(.{1,64}?):(?: |$)/u;
const fewestCues = 3;
const nearlyAll = 0.9;
/** Letters and no more: a sentence may begin so, and a telephone number or an address does not. */
const onlyWords = /^[\p{L}\p{M} ,.’'-]+$/u;

/**
 * What stands before a colon at the beginning of nearly every cue is what a meeting calls who speaks, whatever it looks
 * like. Where a cue or two have none, words that begin one cue alone may be a sentence that announces something.
 */
function displayNames(said: readonly Said[]): readonly (DisplayName | undefined)[] {
  let cues = 0;
  const counts = new Map<string, number>();
  const found = said.map(({ words, start }, index) => {
    if (start === said[index - 1]?.start) return undefined;
    cues += 1;
    const [all, name] = displayName.exec(words) ?? [];
    if (all === undefined || name === undefined) return undefined;
    const key = labelKey(name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { name, key, lead: all.length };
  });
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (named < fewestCues || named < cues * nearlyAll || counts.size === named) return [];
  const isCertain = (name: string, key: string): boolean =>
    named === cues || (counts.get(key) ?? 0) > 1 || !onlyWords.test(name);
  return found.map((label) => (label && isCertain(label.name, label.key) ? label : undefined));
}
