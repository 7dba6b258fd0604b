import type { LabelParts } from './label-parts';
import { fullness, isPartOf, isVariant, mayBeOne } from './same-voice';

/** A printed label, once per `labelKey`, in order of first appearance. */
export interface VoiceLabel {
  readonly key: string;
  readonly parts: LabelParts;
}

/** Which label each label goes with: the first one, in order of appearance, of the same voice. */
export type Grouping = ReadonlyMap<string, string>;

/** A voice as it grows: its labels by their place in the list. */
interface Voice {
  readonly members: number[];
}

/**
 * Puts together the labels that one person can be told by, and never two that could be two people: a short label joins
 * a full name only where it fits exactly one, and where no other label that it excludes fits the same one.
 */
export function groupLabels(labels: readonly VoiceLabel[]): Grouping {
  const voices = sameNames(labels);
  joinVariants(labels, voices);
  joinParts(labels, voices);
  joinOffices(labels, voices);
  const grouping = new Map<string, string>();
  for (const { members } of voices) {
    const first = Math.min(...members);
    for (const member of members) grouping.set(labels[member]?.key ?? '', labels[first]?.key ?? '');
  }
  return grouping;
}

function sameNames(labels: readonly VoiceLabel[]): Set<Voice> {
  const voices = new Set<Voice>();
  const byName = new Map<string, number[]>();
  labels.forEach(({ key, parts }, index) => {
    const name =
      parts.names.length > 0
        ? `name ${parts.names.join(' ')}`
        : parts.office === ''
          ? key
          : `office ${parts.office}`;
    byName.set(name, [...(byName.get(name) ?? []), index]);
  });
  for (const members of byName.values()) {
    for (const group of splitWhereTold(labels, members)) voices.add({ members: [...group] });
  }
  return voices;
}

/** All together where all may be one; else only those whose titles, place and constituency are the same. */
function splitWhereTold(
  labels: readonly VoiceLabel[],
  members: readonly number[],
): readonly (readonly number[])[] {
  const agree = members.every((a) =>
    members.every((b) => a <= b || agreeInFull(labels[a]?.parts, labels[b]?.parts)),
  );
  if (agree) return [members];
  const same = new Map<string, number[]>();
  for (const member of members) {
    const parts = labels[member]?.parts;
    const mark = `${parts?.titles.join(' ')}|${parts?.place}|${parts?.constituency}`;
    same.set(mark, [...(same.get(mark) ?? []), member]);
  }
  return [...same.values()];
}

/** "Dr Young" and "Professor Young" may be two; with a given name the title no longer matters. */
function agreeInFull(a: LabelParts | undefined, b: LabelParts | undefined): boolean {
  if (a === undefined || b === undefined || !mayBeOne(a, b)) return false;
  if (fullness(a) > 1 || a.titles.length === 0 || b.titles.length === 0) return true;
  return a.titles.join(' ') === b.titles.join(' ');
}

function joinVariants(labels: readonly VoiceLabel[], voices: Set<Voice>): void {
  const bySurname = new Map<string, Voice[]>();
  for (const voice of voices) {
    const parts = partsOf(labels, voice);
    if (fullness(parts) < 2) continue;
    const surname = parts.names.at(-1) ?? '';
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), voice]);
  }
  for (const bucket of bySurname.values()) {
    for (const voice of bucket) {
      const others = bucket.filter(
        (other) => other !== voice && voices.has(other) && isSame(labels, voice, other, isVariant),
      );
      const [only] = others;
      if (!voices.has(voice) || only === undefined || others.length > 1) continue;
      const back = bucket.filter(
        (other) => other !== only && voices.has(other) && isSame(labels, only, other, isVariant),
      );
      if (back.length === 1) merge(voices, voice, only);
    }
  }
}

function joinParts(labels: readonly VoiceLabel[], voices: Set<Voice>): void {
  const byWord = new Map<string, Voice[]>();
  for (const voice of voices) {
    const parts = partsOf(labels, voice);
    for (const word of new Set([parts.names[0], parts.names.at(-1)])) {
      if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), voice]);
    }
  }
  const wishes = new Map<Voice, Voice[]>();
  for (const voice of voices) {
    const parts = partsOf(labels, voice);
    const [first] = parts.names;
    if (first === undefined) continue;
    const near = new Set([...(byWord.get(first) ?? []), ...(byWord.get(parts.names.at(-1) ?? first) ?? [])]);
    const fitting = [...near].filter((other) => other !== voice && isSame(labels, voice, other, isPartOf));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) wishes.set(only, [...(wishes.get(only) ?? []), voice]);
  }
  for (const [full, shorts] of wishes) {
    const agree = shorts.every((a) => shorts.every((b) => a === b || isSame(labels, a, b, () => true)));
    if (!agree) continue;
    for (const short of shorts) if (voices.has(short) && voices.has(full)) merge(voices, full, short);
  }
}

/** "Chair" goes with "Alicia Kearns (Chair)" where nobody else is printed as the Chair. */
function joinOffices(labels: readonly VoiceLabel[], voices: Set<Voice>): void {
  for (const voice of [...voices]) {
    const { office, names } = partsOf(labels, voice);
    if (office === '' || names.length > 0) continue;
    const holders = [...voices].filter((other) => other !== voice && holds(labels, other, office));
    const [only] = holders;
    if (only !== undefined && holders.length === 1) merge(voices, only, voice);
  }
}

function holds(labels: readonly VoiceLabel[], voice: Voice, office: string): boolean {
  return voice.members.some((member) => {
    const parts = labels[member]?.parts;
    if (parts === undefined || parts.names.length === 0) return false;
    return parts.office === office || parts.role?.toLowerCase().replace(/^the /, '') === office;
  });
}

function isSame(
  labels: readonly VoiceLabel[],
  a: Voice,
  b: Voice,
  related: (a: LabelParts, b: LabelParts) => boolean,
): boolean {
  const everyPair = a.members.every((one) =>
    b.members.every((other) => {
      const left = labels[one]?.parts;
      const right = labels[other]?.parts;
      return left !== undefined && right !== undefined && mayBeOne(left, right);
    }),
  );
  return everyPair && related(partsOf(labels, a), partsOf(labels, b));
}

/** The label of a voice with most of a name. */
function partsOf(labels: readonly VoiceLabel[], voice: Voice): LabelParts {
  let best = labels[voice.members[0] ?? -1]?.parts;
  for (const member of voice.members) {
    const parts = labels[member]?.parts;
    if (parts !== undefined && best !== undefined && parts.names.length > best.names.length) best = parts;
  }
  return best ?? noParts;
}

const noParts: LabelParts = {
  kind: 'loose',
  titles: [],
  names: [],
  place: '',
  office: '',
  constituency: '',
  party: null,
  role: null,
  printedName: '',
  institutional: false,
};

function merge(voices: Set<Voice>, into: Voice, from: Voice): void {
  into.members.push(...from.members);
  voices.delete(from);
}
