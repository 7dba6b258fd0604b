import type { VoiceLabel } from './group-labels';
import type { HeaderPerson } from './header-entries';
import { likenessTo, mayBothBe, whomLabelMeans } from './header-match';
import type { PanelTurns } from './header-panels';
import type { LabelParts } from './label-parts';

/** For whom each label can stand, by `labelKey` and by place among the people. */
export type Meanings = ReadonlyMap<string, ReadonlySet<number>>;

/** More labels than this of one person's are no people's names, and comparing each with each would take too long. */
const mostAlike = 100;

/**
 * For whom labels stand where all are read together. Where two exclude each other that could be one person's, it is not known
 * whose each is: only those are the person's whose title or whole name the header has. So too with the chair, where somebody
 * speaks as the chair and somebody by the name.
 */
export function meaningsOf(
  labels: readonly VoiceLabel[],
  people: readonly HeaderPerson[],
  inPanels: PanelTurns,
  isChairHeard: boolean,
): Meanings {
  const ofPerson = new Map<number, VoiceLabel[]>();
  for (const label of labels) {
    for (const at of inPanels.people.get(label.key) ?? whomLabelMeans(label.parts, people)) {
      const others = ofPerson.get(at);
      if (others === undefined) ofPerson.set(at, [label]);
      else others.push(label);
    }
  }
  const meanings = new Map<string, Set<number>>();
  for (const [at, all] of ofPerson) {
    const person = people[at];
    if (person === undefined) continue;
    for (const { key } of those(all, person.parts, isChairHeard && person.isChair ? 1 : 0)) {
      meanings.set(key, (meanings.get(key) ?? new Set()).add(at));
    }
  }
  return meanings;
}

/** All, where every two can be one person's; else those most like the person's name, where every two of them can. */
function those(all: readonly VoiceLabel[], person: LabelParts, least: number): readonly VoiceLabel[] {
  const compared = all.map((label) => ({ label, likeness: likenessTo(label.parts, person) }));
  for (const likeness of [0, 1, 2]) {
    const alike = compared.filter((one) => one.likeness >= Math.max(least, likeness));
    const isOne =
      alike.length <= mostAlike &&
      alike.every((a, index) =>
        alike
          .slice(0, index)
          .every((b) => mayBothBe(a.label.parts, b.label.parts, a.likeness > 0 && b.likeness > 0)),
      );
    if (isOne) return alike.map(({ label }) => label);
  }
  return [];
}
