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
    const first = members.reduce((least, member) => Math.min(least, member), labels.length);
    for (const member of members) grouping.set(labels[member]?.key ?? '', labels[first]?.key ?? '');
  }
  return grouping;
}

/** More labels than this with one name are no people's names, and comparing each with each would take too long. */
const mostAlike = 100;

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function sameNames(labels: readonly VoiceLabel[]): Set<Voice> {
  const voices = new Set<Voice>();
  const byName = new Map<string, number[]>();
  labels.forEach(({ key, parts }, index) => {
    const bare = parts.office === '' ? `label ${key}` : `office ${parts.office}`;
    addTo(byName, parts.names.length > 0 ? `name ${parts.names.join(' ')}` : bare, index);
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
  if (
    members.length <= mostAlike &&
    everyPair(members, (a, b) => agreeInFull(labels[a]?.parts, labels[b]?.parts))
  ) {
    return [members];
  }
  const same = new Map<string, number[]>();
  for (const member of members) {
    const parts = labels[member]?.parts;
    addTo(same, `${parts?.titles.join(' ')}|${parts?.place}|${parts?.constituency}`, member);
  }
  return [...same.values()];
}

function everyPair<Item>(items: readonly Item[], agree: (a: Item, b: Item) => boolean): boolean {
  return items.every((a, index) => items.slice(0, index).every((b) => agree(a, b)));
}

/** "Dr Young" and "Professor Young" may be two; with a given name the title no longer matters. */
function agreeInFull(a: LabelParts | undefined, b: LabelParts | undefined): boolean {
  if (a === undefined || b === undefined || !mayBeOne(a, b)) return false;
  if (fullness(a) > 1 || a.titles.length === 0 || b.titles.length === 0) return true;
  return a.titles.join(' ') === b.titles.join(' ');
}

/** "John Smith", "J. Smith" and "John A. Smith" where every two of those that touch can be one. */
function joinVariants(labels: readonly VoiceLabel[], voices: Set<Voice>): void {
  const bySurname = new Map<string, Voice[]>();
  for (const voice of voices) {
    const parts = partsOf(labels, voice);
    if (fullness(parts) >= 2) addTo(bySurname, parts.names.at(-1) ?? '', voice);
  }
  for (const bucket of bySurname.values()) {
    if (bucket.length > mostAlike) continue;
    const touches = (a: Voice, b: Voice): boolean => isSame(labels, a, b, isVariant);
    const seen = new Set<Voice>();
    for (const voice of bucket) {
      if (seen.has(voice)) continue;
      const circle = circleOf(voice, bucket, touches);
      for (const member of circle) seen.add(member);
      if (!everyPair(circle, touches)) continue;
      for (const member of circle.slice(1)) merge(voices, voice, member);
    }
  }
}

/** Everybody that can be reached from one by steps that touch. */
function circleOf(
  start: Voice,
  bucket: readonly Voice[],
  touches: (a: Voice, b: Voice) => boolean,
): readonly Voice[] {
  const circle = [start];
  for (const member of circle) {
    for (const other of bucket) if (!circle.includes(other) && touches(member, other)) circle.push(other);
  }
  return circle;
}

function joinParts(labels: readonly VoiceLabel[], voices: Set<Voice>): void {
  const byWord = new Map<string, Voice[]>();
  for (const voice of voices) {
    const parts = partsOf(labels, voice);
    for (const word of new Set(
      parts.names.filter((_word, at, { length }) => at === 0 || at === length - 1),
    )) {
      addTo(byWord, word, voice);
    }
  }
  const wishes = new Map<Voice, Voice[]>();
  for (const voice of voices) {
    const { names } = partsOf(labels, voice);
    const near = [names[0], names.at(-1)].map((word) => byWord.get(word ?? '') ?? []);
    if (near.some(({ length }) => length > mostAlike)) continue;
    const fitting = [...new Set(near.flat())].filter(
      (other) => other !== voice && isSame(labels, voice, other, isPartOf),
    );
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) addTo(wishes, only, voice);
  }
  for (const [full, shorts] of wishes) {
    for (const short of thoseThatAgree(labels, full, shorts)) {
      if (voices.has(short) && voices.has(full)) merge(voices, full, short);
    }
  }
}

/** All of the short labels where they can be one person; else those that have the title that the full name has. */
function thoseThatAgree(
  labels: readonly VoiceLabel[],
  full: Voice,
  shorts: readonly Voice[],
): readonly Voice[] {
  const agree = (a: Voice, b: Voice): boolean =>
    isSame(labels, a, b, () => true) && agreeInFull(partsOf(labels, a), partsOf(labels, b));
  if (everyPair(shorts, agree)) return shorts;
  const titles = new Set(full.members.flatMap((member) => labels[member]?.parts.titles ?? []));
  const titled = shorts.filter((short) => partsOf(labels, short).titles.some((title) => titles.has(title)));
  return everyPair(titled, agree) ? titled : [];
}

/** "Chair" goes with "Alicia Kearns (Chair)" where nobody else is printed as the Chair. */
function joinOffices(labels: readonly VoiceLabel[], voices: Set<Voice>): void {
  const holders = new Map<string, Set<Voice>>();
  for (const voice of voices) {
    for (const office of voice.members.flatMap((member) => officesOf(labels[member]?.parts))) {
      holders.set(office, (holders.get(office) ?? new Set()).add(voice));
    }
  }
  for (const voice of [...voices]) {
    const { office, names } = partsOf(labels, voice);
    const [only, second] = office === '' || names.length > 0 ? [] : (holders.get(office) ?? []);
    if (only !== undefined && second === undefined) merge(voices, only, voice);
  }
}

function officesOf(parts: LabelParts | undefined): readonly string[] {
  if (parts === undefined || parts.names.length === 0) return [];
  return [parts.office, parts.role?.toLowerCase().replace(/^the /, '') ?? ''].filter(
    (office) => office !== '',
  );
}

function isSame(
  labels: readonly VoiceLabel[],
  a: Voice,
  b: Voice,
  related: (a: LabelParts, b: LabelParts) => boolean,
): boolean {
  const mayAll = a.members.every((one) =>
    b.members.every((other) => {
      const left = labels[one]?.parts;
      const right = labels[other]?.parts;
      return left !== undefined && right !== undefined && mayBeOne(left, right);
    }),
  );
  return mayAll && related(partsOf(labels, a), partsOf(labels, b));
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
  for (const member of from.members) into.members.push(member);
  voices.delete(from);
}
