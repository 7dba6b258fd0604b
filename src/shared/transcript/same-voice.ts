import type { LabelParts } from './label-parts';
import { femaleTitles, maleTitles, nameParticles, shortTitles } from './label-words';

/** Two labels that these titles, constituencies or places tell apart are two people. */
export function mayBeOne(a: LabelParts, b: LabelParts): boolean {
  if (gender(a) !== null && gender(b) !== null && gender(a) !== gender(b)) return false;
  if (a.constituency !== '' && b.constituency !== '' && a.constituency !== b.constituency) return false;
  return a.place === '' || b.place === '' || a.place === b.place;
}

function gender(parts: LabelParts): 'female' | 'male' | null {
  if (parts.titles.some((title) => femaleTitles.has(title))) return 'female';
  return parts.titles.some((title) => maleTitles.has(title)) ? 'male' : null;
}

/** How much of a name a label holds: 2 for a given name and a surname, 1 for one of them; particles do not count. */
export function fullness(parts: LabelParts): number {
  return parts.names.filter((word) => !nameParticles.has(word)).length;
}

/** "J Smith" for "John Smith", "John A. Smith" for "John Smith": the same surname, and given names that do not disagree. */
export function isVariant(a: LabelParts, b: LabelParts): boolean {
  if (fullness(a) < 2 || fullness(b) < 2 || a.names.at(-1) !== b.names.at(-1)) return false;
  const [firstA = '', ...restA] = a.names.slice(0, -1);
  const [firstB = '', ...restB] = b.names.slice(0, -1);
  if (!abbreviates(firstA, firstB) && !abbreviates(firstB, firstA)) return false;
  if (restA.length === 0 || restB.length === 0) return true;
  return (
    restA.length === restB.length &&
    restA.every((word, index) => {
      const other = restB[index] ?? '';
      return abbreviates(word, other) || abbreviates(other, word);
    })
  );
}

function abbreviates(short: string, long: string): boolean {
  return short === long || (short.length === 1 && long.startsWith(short));
}

/** "Ms Harman" or "HARMAN" for "Harriet Harman", "Sergey" for "Sergey Radchenko". */
export function isPartOf(short: LabelParts, full: LabelParts): boolean {
  const { names } = short;
  if (names.length === 0 || fullness(full) < 2 || names.length >= full.names.length) return false;
  if (names.every((word, index) => full.names[full.names.length - names.length + index] === word))
    return true;
  return (
    short.titles.length === 0 &&
    names.length === 1 &&
    names[0] === full.names[0] &&
    (names[0]?.length ?? 0) > 1
  );
}

/** Titles as they are in full: "prof" is "professor". */
export function longTitlesOf({ titles }: LabelParts): readonly string[] {
  return titles.map((title) => shortTitles.get(title) ?? title);
}
