import type { ParagraphId, TranscriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { type Decisions, noDecisions, type SpeakerDecision } from '../../shared/transcript/decisions';
import { type NamedSpeaker, readHeaderFacts } from '../../shared/transcript/header-facts';
import { labelKey } from '../../shared/transcript/label-key';
import type { SourceLine } from '../../shared/transcript/source-line';
import type { Speaker } from '../../shared/transcript/speaker';
import { speakerIdFor } from '../../shared/transcript/speakers-of-labels';

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
  /** By `labelKey`: which of the people whom the file names a label stands for. Labels of two people are two speakers. */
  readonly people?: ReadonlyMap<string, number>;
  /** By the line of a label: whose turn it is, where the label alone does not say. */
  readonly turns?: ReadonlyMap<ParagraphId, NamedSpeaker>;
}

type Source = Parameters<typeof assemble>[0];

/** What the header states, under what the format itself says. */
export function factsWithHeader(own: SourceFacts, lines: readonly SourceLine[]): SourceFacts {
  const { speakers: ofHeader, date, ...header } = readHeaderFacts(lines);
  const { published, ...told } = own;
  const speakers = new Map<string, SpeakerDecision>(ofHeader);
  for (const [label, decision] of own.speakers ?? []) {
    const key = labelKey(label);
    speakers.set(key, { ...speakers.get(key), ...decision });
  }
  const printed = date === undefined || date === published ? {} : { date };
  return { ...header, ...printed, ...told, lines: { ...header.lines, ...own.lines }, speakers };
}

/** The facts as decisions about a transcript. A label that nobody speaks under is passed over. */
export function decisionsOfFacts(
  { lines: ofLines = {}, speakers: told = new Map(), people = new Map(), turns, ...details }: SourceFacts,
  source: Source,
): Decisions {
  const ofTurns = [...(turns ?? [])].map(
    ([line, speaker]) => [line, speakerIdFor(source.id, labelKey(speaker.name)), speaker] as const,
  );
  const plain = {
    ...noDecisions,
    ...details,
    lines: ofLines,
    turns: Object.fromEntries(ofTurns.map(([line, id]) => [line, id])),
  };
  if (told.size === 0 && people.size === 0 && ofTurns.length === 0) return plain;
  const together = assemble(source, plain).speakers;
  const decisions = { ...plain, labels: labelsApart(together, people, source.id) };
  const isAsBefore = Object.keys(decisions.labels).length === 0;
  const speakers = isAsBefore ? together : assemble(source, decisions).speakers;
  const byKey = new Map([...told].map(([label, decision]) => [labelKey(label), decision]));
  const known = speakers.flatMap(({ id, labels }) => {
    const decision = labels.map((label) => byKey.get(labelKey(label))).find((found) => found !== undefined);
    return decision === undefined ? [] : [[id, decision] as const];
  });
  const named = ofTurns.map(([, id, speaker]) => [id, speaker] as const);
  return { ...decisions, speakers: Object.fromEntries([...known, ...named]) };
}

/** Where labels that stand for two people were taken for one speaker's, a speaker for each of the people. */
function labelsApart(
  speakers: readonly Speaker[],
  people: ReadonlyMap<string, number>,
  transcript: TranscriptId,
): Decisions['labels'] {
  return Object.fromEntries(
    speakers.flatMap(({ labels }) => {
      const keys = labels.map(labelKey).filter((key) => people.has(key));
      if (new Set(keys.map((key) => people.get(key))).size < 2) return [];
      return keys.map((key) => {
        const first = keys.find((other) => people.get(other) === people.get(key)) ?? key;
        return [key, speakerIdFor(transcript, first)];
      });
    }),
  );
}
