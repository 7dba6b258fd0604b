import type { LabelParts } from './label-parts';
import { fullness, isPartOf, isVariant, longTitlesOf, mayBeOne } from './same-voice';

interface Named {
  readonly parts: LabelParts;
}

/** All those whom a label can stand for, by place among them: by the whole name, else by title and name, else by the name. */
export function whomLabelMeans(label: LabelParts, people: readonly Named[]): readonly number[] {
  const near = placesByWord(people).get(label.names.at(-1) ?? '') ?? [];
  const named = near.filter((at) => isNamed(label, people[at]?.parts));
  const whole = named.filter((at) => fullness(label) > 1 && hasNamesOf(label, people[at]?.parts));
  const left = whole.length > 0 ? whole : named;
  const titled = left.filter((at) => sharesTitle(label, people[at]?.parts));
  return titled.length > 0 ? titled : left;
}

const places = new WeakMap<readonly Named[], ReadonlyMap<string, readonly number[]>>();

/** Whatever way a label stands for a name, its last word is in it: so a label is compared with few of any number of people. */
function placesByWord(people: readonly Named[]): ReadonlyMap<string, readonly number[]> {
  const known = places.get(people);
  if (known !== undefined) return known;
  const byWord = new Map<string, number[]>();
  people.forEach(({ parts }, at) => {
    for (const word of new Set(parts.names)) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  });
  places.set(people, byWord);
  return byWord;
}

function isNamed(label: LabelParts, person: LabelParts | undefined): boolean {
  if (person === undefined || !mayBeOne(label, person)) return false;
  if (isVariant(label, person) || isKnight(label, person)) return true;
  if (hasNamesOf(label, person)) return fullness(label) > 1 || !differsInTitle(label, person);
  return isPartOf(label, person) && !differsInTitle(label, person);
}

function hasNamesOf(label: LabelParts, person: LabelParts | undefined): boolean {
  return label.names.join(' ') === person?.names.join(' ');
}

/** "Sir Tom" for "Sir Tom Vane": the one title that goes with a given name alone. */
function isKnight(label: LabelParts, person: LabelParts): boolean {
  const [given, other] = label.names;
  const isGiven = other === undefined && given === person.names[0];
  return (
    isGiven && ['sir', 'dame'].some((title) => [label, person].every(({ titles }) => titles.includes(title)))
  );
}

/** Before anybody's name, and no sign of who they are. */
const styles: ReadonlySet<string> = new Set(['rt', 'right', 'hon', 'honourable']);

function titlesOf(parts: LabelParts): readonly string[] {
  return longTitlesOf(parts).filter((title) => !styles.has(title));
}

function sharesTitle(label: LabelParts, person: LabelParts | undefined): boolean {
  const own = person === undefined ? [] : titlesOf(person);
  return titlesOf(label).some((title) => own.includes(title));
}

function differsInTitle(label: LabelParts, person: LabelParts): boolean {
  return titlesOf(label).length > 0 && titlesOf(person).length > 0 && !sharesTitle(label, person);
}
