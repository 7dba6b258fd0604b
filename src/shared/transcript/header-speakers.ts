import type { SpeakerDecision } from './decisions';
import { isFullerName, nameOf } from './full-name';
import type { VoiceLabel } from './group-labels';
import { type HeaderPerson, nothingSaid } from './header-entries';
import { whomLabelMeans } from './header-match';
import type { LabelParts } from './label-parts';
import { fullness } from './same-voice';

/** As many as a committee has; each short label is compared with each of them. */
const mostStrangers = 200;

/** Who speaks under a full name that the header does not have, or under a title that it has of nobody: a short label may be theirs. */
export function strangersAmong(
  labels: readonly VoiceLabel[],
  people: readonly HeaderPerson[],
): readonly HeaderPerson[] {
  return labels
    .filter(({ parts }) => fullness(parts) > 1 || parts.titles.length > 0)
    .filter(({ parts }) => whomLabelMeans(parts, people).length === 0)
    .slice(0, mostStrangers)
    .map(({ parts }) => ({ ...nothingSaid, parts, isSure: false }));
}

/** The one person that a label can stand for; null for none, and for two unless they have one name and may be one. */
export function personOf(label: LabelParts, people: readonly HeaderPerson[]): number | null {
  const fitting = whomLabelMeans(label, people);
  const [first] = fitting;
  const name = people[first ?? -1]?.parts.printedName;
  const isOne = fitting.every((at) => people[at]?.isSure && people[at].parts.printedName === name);
  return first !== undefined && isOne ? first : null;
}

/** What the header says of the one for whom a label stands; a name only where it says more than the label does. */
export function decisionOf(
  label: LabelParts,
  person: HeaderPerson,
  people: readonly HeaderPerson[],
): SpeakerDecision {
  const name = nameOf(person.parts, label);
  const isFuller = isFullerName(person.parts, label);
  return { ...(isFuller && name !== null && { name }), ...saidOf(person, people) };
}

/** What it says of one whom no label need tell apart. */
export function speakerNamed(
  person: HeaderPerson,
  people: readonly HeaderPerson[],
): SpeakerDecision & { readonly name: string } {
  return { name: person.parts.printedName, ...saidOf(person, people) };
}

/** Role and body, where they are the same wherever the header names the person: a member and a witness may be two. */
function saidOf(person: HeaderPerson, people: readonly HeaderPerson[]): SpeakerDecision {
  const entries = people.filter(({ parts }) => parts.printedName === person.parts.printedName);
  const [said, ...others] = entries.filter(({ role }) => role !== null);
  const isBoth = new Set(entries.map(({ panel }) => panel === null)).size > 1;
  if (said?.role == null || isBoth) return {};
  const { role, organisation } = said;
  if (others.some((other) => other.role !== role || other.organisation !== organisation)) return {};
  return { role, ...(organisation !== null && { organisation }) };
}

const chairs: ReadonlySet<string> = new Set(['chair', 'chairman', 'chairwoman', 'chairperson', 'convener']);

function isChairLabel({ parts }: VoiceLabel): boolean {
  return parts.names.length === 0 && chairs.has(parts.office);
}

/** Whether somebody speaks as the chair: who has a label of their own besides may be somebody else. */
export function isChairHeard(labels: readonly VoiceLabel[]): boolean {
  return labels.some(isChairLabel);
}

/** The label "Chair" stands for the only one whom the header names as the chair, where that one has no label of their own. */
export function chairAmong(
  labels: readonly VoiceLabel[],
  people: readonly HeaderPerson[],
  named: ReadonlySet<number>,
): { readonly key: string; readonly decision: SpeakerDecision } | null {
  const [only, other] = people.flatMap(({ isChair }, at) => (isChair ? [at] : []));
  const person = people[only ?? -1];
  if (person?.role == null || only === undefined || other !== undefined || named.has(only)) return null;
  const offices = labels.filter(isChairLabel);
  const [office] = offices;
  if (office === undefined || offices.length > 1) return null;
  return { key: office.key, decision: { name: person.parts.printedName, role: person.role } };
}
