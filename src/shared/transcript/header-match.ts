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

/** How much of a label the header has of itself: 2 for the whole name, 1 for all of its titles, 0 where it is taken on trust. */
export function likenessTo(label: LabelParts, person: LabelParts): 0 | 1 | 2 {
  if (fullness(label) > 1 && hasNamesOf(label, person)) return 2;
  const [titles, own] = [titlesOf(label), titlesOf(person)];
  return titles.length > 0 && titles.every((title) => own.includes(title)) ? 1 : 0;
}

/**
 * Whether two labels can be one person's. "Lord Vane" and "Mr Vane" are two people, unless the header is proof of both or
 * each has a given name; "Tom A. Vane" and "Tom B. Vane" are two.
 */
export function mayBothBe(a: LabelParts, b: LabelParts, areProved: boolean): boolean {
  if (!mayBeOne(a, b)) return false;
  if (fullness(a) > 1 && fullness(b) > 1) return isVariant(a, b) || isPartOf(a, b) || isPartOf(b, a);
  if (areProved) return true;
  const [titles, others] = [titlesOf(a).join(' '), titlesOf(b).join(' ')];
  return titles === '' || others === '' || titles === others;
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
