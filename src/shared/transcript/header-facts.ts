import type { ParagraphId } from '../id';
import type { Decisions, SpeakerDecision } from './decisions';
import type { VoiceLabel } from './group-labels';
import { readHeaderDetails } from './header-details';
import { meaningsOf } from './header-labels';
import { headerOf } from './header-lines';
import { readPanelTurns } from './header-panels';
import { readPeople } from './header-people';
import {
  chairAmong,
  decisionOf,
  isChairHeard,
  personOf,
  speakerNamed,
  strangersAmong,
} from './header-speakers';
import { labelKey } from './label-key';
import { readLabelParts } from './label-parts';
import type { SourceLine } from './source-line';
import { surveyLines } from './survey-lines';

/** What the lines before the first speaker state of the event and of those who speak at it; never a guess. */
export interface HeaderFacts extends Pick<Decisions, 'date' | 'reference' | 'status' | 'lines'> {
  /** By `labelKey`; with a name where the header's says more than the label. */
  readonly speakers: ReadonlyMap<string, SpeakerDecision>;
  /** By `labelKey`: the one of those whom the header names that the label stands for. Two of them are never one speaker. */
  readonly people: ReadonlyMap<string, number>;
  /** By the line of a label that stands for one person in one panel and for another in the next: whose turn it is. */
  readonly turns: ReadonlyMap<ParagraphId, TurnOfPerson>;
}

export interface TurnOfPerson {
  /** As in `people`. */
  readonly person: number;
  /** Whom no label of their own need tell apart. */
  readonly speaker: SpeakerDecision & { readonly name: string };
}

/** Reads the header of any transcript, whatever format it was in. */
export function readHeaderFacts(lines: readonly SourceLine[]): HeaderFacts {
  const header = headerOf(lines);
  const details = { ...readHeaderDetails(header), lines: linesThatAreNames(lines, header) };
  return { ...details, ...readSpeakers(lines, header) };
}

function readSpeakers(
  lines: readonly SourceLine[],
  header: readonly SourceLine[],
): Pick<HeaderFacts, 'speakers' | 'people' | 'turns'> {
  const listed = readPeople(lines, header);
  const labels = listed.length === 0 ? [] : labelsOf(lines);
  const people = [...listed, ...strangersAmong(labels, listed)];
  const inPanels = readPanelTurns(lines, people, personOf);
  const meanings = meaningsOf(labels, people, inPanels, isChairHeard(labels));
  const meant = new Map(
    labels.flatMap(({ key, parts }) => {
      const at = personOf(parts, people) ?? inPanels.labels.get(key);
      return at === undefined ? [] : [[key, at] as const];
    }),
  );
  const matched = new Map([...meant].filter(([key, at]) => meanings.get(key)?.has(at)));
  const speakers = new Map<string, SpeakerDecision>();
  for (const { key, parts } of labels) {
    const person = people[matched.get(key) ?? -1];
    if (person === undefined) continue;
    const decision = decisionOf(parts, person, listed);
    if (Object.keys(decision).length > 0) speakers.set(key, decision);
  }
  const chair = chairMayHaveChanged(lines) ? null : chairAmong(labels, listed, new Set(meant.values()));
  if (chair !== null) speakers.set(chair.key, chair.decision);
  const turns = [...inPanels.turns].flatMap(([line, { label, person: at }]) => {
    const person = people[at];
    return person === undefined || !meanings.get(label)?.has(at)
      ? []
      : [[line, { person: at, speaker: speakerNamed(person, listed) }] as const];
  });
  return { speakers, people: matched, turns: new Map(turns) };
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

const anotherChair = /\b(?:took|taking|takes|called to) the chair\b|\babsence of the chair\b/i;

function chairMayHaveChanged(lines: readonly SourceLine[]): boolean {
  return lines.some(({ text }) => anotherChair.test(text));
}

/** Names in a header's lists that have the shape of labels. */
function linesThatAreNames(lines: readonly SourceLine[], header: readonly SourceLine[]): Decisions['lines'] {
  const { isMarked, labels } = surveyLines(lines);
  if (isMarked) return {};
  return Object.fromEntries(
    header.flatMap(({ id }, index) => (labels[index] === undefined ? [] : [[id, 'narration' as const]])),
  );
}
