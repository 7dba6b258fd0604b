import { unknownSpeaker } from '../../../../shared/transcript/assemble';
import { labelKey } from '../../../../shared/transcript/label-key';
import { readLabelParts } from '../../../../shared/transcript/label-parts';
import { readLabel } from '../../../../shared/transcript/speaker-label';
import type { Said } from './cue-words';

/** A line of a cue and who says it by the marks of the file; undefined where no mark says it. */
export interface SaidBy extends Said {
  readonly speaker?: string;
}

/** Who says each line, by the tags or the names in brackets of a file; null where it has neither. */
export function speakersByMark(said: readonly Said[]): readonly SaidBy[] | null {
  if (said.some(({ voice }) => voice !== undefined)) return byTags(said);
  const names = bracketedNames(said);
  return names.size === 0 ? null : byBrackets(said, names);
}

/** What a program calls a voice that it cannot name: "S04", "SPEAKER_00", "Speaker 1". */
const code = /^(?:(?:speaker|spk|s|voice|person|participant)[ _-]?\d{1,4}|unknown(?: speaker)?)$/i;

/**
 * By the tag. Where its name is no more than a number, and the words begin with one, the words are believed, and for
 * that number until they say another.
 */
function byTags(said: readonly Said[]): readonly SaidBy[] {
  const names = namesInWords(said);
  const known = new Map<string, string>();
  return said.map((line) => {
    const { voice, words } = line;
    if (voice === undefined) return line;
    const label = labelOf(words);
    const isTold = label !== null && code.test(voice) && names.has(label.key);
    if (isTold) known.set(voice, label.label);
    const speaker = known.get(voice) ?? (voice || unknownSpeaker);
    const isRepeated = label !== null && label.key === labelKey(voice);
    return { ...line, speaker, words: isTold || isRepeated ? words.slice(label?.lead) : words };
  });
}

function labelOf(words: string): ReturnType<typeof readLabel> {
  const label = /^[^:]{1,110}:/.test(words) ? readLabel(words) : null;
  return label?.form === 'colon' && label.lead < words.length ? label : null;
}

/** Keys of the names before a colon in words that are tagged with a number: whole ones, and others that recur. */
function namesInWords(said: readonly Said[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { voice, words } of said) {
    const label = voice !== undefined && code.test(voice) ? labelOf(words) : null;
    if (label === null || label.parts.institutional) continue;
    const { kind } = label.parts;
    const weight = kind === 'loose' || kind === 'nameless' ? 0 : kind === 'single' ? 1 : 2;
    counts.set(label.key, (counts.get(label.key) ?? 0) + weight);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

const bracketed = /^\(([^()]{2,60})\)$/;
function nameInBrackets(words: string): string | null {
  const name = bracketed.exec(words)?.[1]?.trim();
  const parts = name === undefined ? null : readLabelParts(name);
  if (name === undefined || parts === null || parts.kind === 'loose' || parts.institutional) return null;
  return name;
}

/** The names that stand in brackets on lines of their own before words of the same cue, where any does so twice. */
function bracketedNames(said: readonly Said[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  said.forEach(({ words, start }, index) => {
    const name = nameInBrackets(words);
    const next = said[index + 1];
    if (name === null || next?.start !== start || nameInBrackets(next.words) !== null) return;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return new Set([...counts.values()].some((count) => count > 1) ? counts.keys() : []);
}

/** By the last name in brackets; after a dash without a name somebody else speaks, and the file does not say who. */
function byBrackets(said: readonly Said[], names: ReadonlySet<string>): readonly SaidBy[] {
  const lines: SaidBy[] = [];
  let speaker: string | undefined;
  said.forEach((line, index) => {
    const name = nameInBrackets(line.words);
    if (name !== null && names.has(name)) {
      speaker = name;
      return;
    }
    const isInCue =
      said[index - 1]?.start === line.start && nameInBrackets(said[index - 1]?.words ?? '') === null;
    if (line.afterDash && isInCue) speaker = unknownSpeaker;
    if (speaker === undefined) lines.push(line);
    else lines.push({ ...line, words: line.words.replace(/^[-–—] ?/, ''), speaker });
  });
  return lines;
}
