import type { ParagraphId } from '../id';
import type { Decisions, SpeakerDecision } from './decisions';
import type { VoiceLabel } from './group-labels';
import { readHeaderDetails } from './header-details';
import { headerOf } from './header-lines';
import { readPanelTurns } from './header-panels';
import { type HeaderPerson, readHeaderPeople } from './header-people';
import { labelKey } from './label-key';
import { type LabelParts, readLabelParts } from './label-parts';
import { isPartOf, isVariant, mayBeOne } from './same-voice';
import type { SourceLine } from './source-line';
import { surveyLines } from './survey-lines';

/** What the lines before the first speaker state of the event and of those who speak at it; never a guess. */
export interface HeaderFacts extends Pick<Decisions, 'date' | 'reference' | 'status' | 'lines'> {
  /** By `labelKey`. */
  readonly speakers: ReadonlyMap<string, SpeakerDecision>;
  /** By `labelKey`: the one of those whom the header names that the label stands for. Two of them are never one speaker. */
  readonly people: ReadonlyMap<string, number>;
  /** By the line of a label that stands for one person in one panel and for another in the next: whose turn it is. */
  readonly turns: ReadonlyMap<ParagraphId, NamedSpeaker>;
}

/** A speaker whom no label of their own tells apart. */
export type NamedSpeaker = SpeakerDecision & { readonly name: string };

/** Reads the header of any transcript, whatever format it was in. */
export function readHeaderFacts(lines: readonly SourceLine[]): HeaderFacts {
  const header = headerOf(lines);
  const people = readHeaderPeople(header);
  const labels = people.length === 0 ? [] : labelsOf(lines);
  const inPanels = readPanelTurns(lines, people, personOf);
  const matched = new Map(inPanels.labels);
  for (const { key, parts } of labels) {
    const person = personOf(parts, people);
    if (person !== null) matched.set(key, person);
  }
  const speakers = new Map(
    [...matched].flatMap(([key, at]) => {
      const decision = decisionOf(people[at]);
      return decision === null ? [] : [[key, decision] as const];
    }),
  );
  for (const [key, decision] of chairsOf(lines, labels, people, new Set(matched.values())))
    speakers.set(key, decision);
  return {
    ...readHeaderDetails(header),
    lines: linesThatAreNames(lines, header),
    speakers,
    people: matched,
    turns: new Map([...inPanels.turns].flatMap(([line, at]) => speakerInPanel(line, people[at]))),
  };
}

/** Every label that anybody speaks under. */
function labelsOf(lines: readonly SourceLine[]): readonly VoiceLabel[] {
  const marked = new Set(lines.flatMap(({ speaker }) => speaker ?? []));
  if (marked.size === 0) return surveyLines(lines).voices;
  return [...marked].flatMap((label) => {
    const parts = readLabelParts(label);
    return parts === null ? [] : [{ key: labelKey(label), parts }];
  });
}

/** The one person that a label can stand for: by title and surname, else by name alone; null for none and for two. */
function personOf(label: LabelParts, people: readonly HeaderPerson[]): number | null {
  const named = people.flatMap(({ parts }, at) => (isNamed(label, parts) ? [at] : []));
  const titled = named.filter((at) => sharesTitle(label, people[at]?.parts));
  const [only, other] = titled.length > 0 ? titled : named;
  return only !== undefined && other === undefined ? only : null;
}

function isNamed(label: LabelParts, person: LabelParts): boolean {
  if (label.names.length === 0 || !mayBeOne(label, person)) return false;
  if (label.names.join(' ') === person.names.join(' ')) return true;
  if (isVariant(label, person)) return true;
  return isPartOf(label, person) && !differsInTitle(label, person);
}

/** Before anybody's name, and no sign of who they are. */
const courtesies: ReadonlySet<string> = new Set(['rt', 'right', 'hon', 'honourable']);

function titlesOf({ titles }: LabelParts): readonly string[] {
  return titles.filter((title) => !courtesies.has(title));
}

function sharesTitle(label: LabelParts, person: LabelParts | undefined): boolean {
  const own = person === undefined ? [] : titlesOf(person);
  return titlesOf(label).some((title) => own.includes(title));
}

function differsInTitle(label: LabelParts, person: LabelParts): boolean {
  return titlesOf(label).length > 0 && titlesOf(person).length > 0 && !sharesTitle(label, person);
}

function decisionOf(person: HeaderPerson | undefined): SpeakerDecision | null {
  if (person === undefined || person.role === null) return null;
  const { role, organisation } = person;
  return { role, ...(organisation !== null && { organisation }) };
}

function speakerInPanel(
  line: ParagraphId,
  person: HeaderPerson | undefined,
): readonly (readonly [ParagraphId, NamedSpeaker])[] {
  if (person === undefined) return [];
  return [[line, { ...decisionOf(person), name: person.parts.printedName }]];
}

const chairs: ReadonlySet<string> = new Set(['chair', 'chairman', 'chairwoman', 'chairperson', 'convener']);
const anotherChair = /\b(?:took|taking|takes|called to) the chair\b|\babsence of the chair\b/i;

/** The label "Chair" stands for the only one whom the header names as the chair, unless somebody else may have taken it. */
function chairsOf(
  lines: readonly SourceLine[],
  labels: readonly VoiceLabel[],
  people: readonly HeaderPerson[],
  named: ReadonlySet<number>,
): readonly (readonly [string, SpeakerDecision])[] {
  const [only, other] = people.flatMap(({ isChair }, at) => (isChair ? [at] : []));
  const person = only === undefined ? undefined : people[only];
  if (person?.role == null || only === undefined || other !== undefined || named.has(only)) return [];
  const offices = labels.filter(({ parts }) => parts.names.length === 0 && chairs.has(parts.office));
  if (offices.length !== 1 || lines.some(({ text }) => anotherChair.test(text))) return [];
  const decision = { name: person.parts.printedName, role: person.role };
  return offices.map(({ key }) => [key, decision]);
}

/** Names in a header's lists that have the shape of labels. */
function linesThatAreNames(lines: readonly SourceLine[], header: readonly SourceLine[]): Decisions['lines'] {
  const { isMarked, labels } = surveyLines(lines);
  if (isMarked) return {};
  return Object.fromEntries(
    header.flatMap(({ id }, index) => (labels[index] === undefined ? [] : [[id, 'narration' as const]])),
  );
}
