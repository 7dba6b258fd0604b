import type { ParagraphId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { type Decisions, noDecisions, type SpeakerDecision } from '../../shared/transcript/decisions';
import { saysMore } from '../../shared/transcript/full-name';
import { readHeaderFacts, type TurnOfPerson } from '../../shared/transcript/header-facts';
import { labelKey } from '../../shared/transcript/label-key';
import type { SourceLine } from '../../shared/transcript/source-line';
import type { Speaker } from '../../shared/transcript/speaker';
import { speakerIdFor } from '../../shared/transcript/speakers-of-labels';
import { idsOfPeople, labelsOfPeople, type PeopleOfLabels } from './labels-of-people';

type Details = Pick<Decisions, 'title' | 'date' | 'eventKind' | 'status' | 'venue' | 'reference'>;

/**
 * What a file says of itself in so many words or by its own mark-up; never a guess. It becomes the first decisions, which
 * the review shows and a person may change.
 */
export interface SourceFacts extends Details {
  /** The ISO 8601 day on which the file was published or put up, where it says so: a day that is not the event's. */
  readonly published?: string;
  /** What single lines are, where the format says it. */
  readonly lines?: Decisions['lines'];
  /** By the label as it is printed, or as `SourceLine.speaker` has it. */
  readonly speakers?: ReadonlyMap<string, SpeakerDecision>;
  readonly people?: PeopleOfLabels;
  /** By `labelKey`: the name in a list of the file's for the one whom a label stands for. */
  readonly names?: ReadonlyMap<string, string>;
  /** By the line of a label: whose turn it is, where the label alone does not say. */
  readonly turns?: ReadonlyMap<ParagraphId, TurnOfPerson>;
}

type Source = Parameters<typeof assemble>[0];

/** What the header states, under what the format itself says. */
export function factsWithHeader(own: SourceFacts, lines: readonly SourceLine[]): SourceFacts {
  const { speakers: ofHeader, date, ...header } = readHeaderFacts(lines);
  const { published, ...told } = own;
  const names = new Map<string, string>();
  const speakers = new Map<string, SpeakerDecision>();
  for (const [key, { name, ...said }] of ofHeader) {
    if (name !== undefined) names.set(key, name);
    speakers.set(key, said);
  }
  for (const [label, decision] of own.speakers ?? []) {
    const key = labelKey(label);
    speakers.set(key, { ...speakers.get(key), ...decision });
  }
  const printed = date === undefined || date === published ? {} : { date };
  return { ...header, ...printed, ...told, lines: { ...header.lines, ...own.lines }, speakers, names };
}

/** The facts as decisions about a transcript. A label that nobody speaks under is passed over. */
export function decisionsOfFacts(
  {
    lines: ofLines = {},
    speakers: told = new Map(),
    names = new Map(),
    people = new Map(),
    turns,
    ...details
  }: SourceFacts,
  source: Source,
): Decisions {
  const ofTurns = [...(turns ?? [])];
  const plain = { ...noDecisions, ...details, lines: ofLines };
  if (told.size === 0 && names.size === 0 && people.size === 0 && ofTurns.length === 0) return plain;
  const together = assemble(source, plain).speakers;
  const decisions = { ...plain, labels: labelsOfPeople(together, people, source.id) };
  const isAsBefore = Object.keys(decisions.labels).length === 0;
  const speakers = isAsBefore ? together : assemble(source, decisions).speakers;
  const byKey = new Map([...told].map(([label, decision]) => [labelKey(label), decision]));
  const known = speakers.flatMap((speaker) => {
    const decision = decisionFor(speaker, byKey, names);
    return Object.keys(decision).length === 0 ? [] : [[speaker.id, decision] as const];
  });
  const ids = idsOfPeople(speakers, people);
  const given = ofTurns.map(([line, { person, speaker }]) => {
    const id = ids.get(person) ?? speakerIdFor(source.id, labelKey(speaker.name));
    return { line, id, speaker };
  });
  return {
    ...decisions,
    turns: Object.fromEntries(given.map(({ line, id }) => [line, id])),
    speakers: Object.fromEntries([...given.map(({ id, speaker }) => [id, speaker] as const), ...known]),
  };
}

/** What is said under any of a speaker's labels; a name of the header's where the format has none, and the labels have less. */
function decisionFor(
  { name: printed, labels }: Speaker,
  told: ReadonlyMap<string, SpeakerDecision>,
  names: ReadonlyMap<string, string>,
): SpeakerDecision {
  const keys = labels.map(labelKey);
  const said = keys.map((key) => told.get(key)).find((found) => found !== undefined);
  const name = keys
    .flatMap((key) => names.get(key) ?? [])
    .reduce((best, other) => (saysMore(other, best) ? other : best), printed);
  return { ...(name !== printed && { name }), ...said };
}
