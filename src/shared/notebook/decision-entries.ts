import { isParagraphId, isSpeakerId, type ParagraphId, type SpeakerId } from '../id';
import {
  type Decisions,
  type EventKind,
  eventKinds,
  type LineDecision,
  type NamesIn,
  namesInRules,
  type SpeakerDecision,
  type TranscriptStatus,
  type TurnStart,
  transcriptStatuses,
  turnStarts,
} from '../transcript/decisions';

/** The fields of a transcript that a person can settle in words. */
export const detailKeys = ['title', 'date', 'eventKind', 'status', 'venue', 'reference', 'namesIn'] as const;
export type DetailKey = (typeof detailKeys)[number];
export const speakerFields = ['name', 'role', 'organisation', 'party'] as const;
export type SpeakerField = (typeof speakerFields)[number];

/** One decision in the notebook's flat map: two people who settle different things never overwrite each other. */
export type DecisionKey =
  | DetailKey
  | `line/${ParagraphId}`
  | `turn/${ParagraphId}`
  | `start/${ParagraphId}`
  | `label/${string}`
  | `speaker/${SpeakerField}/${SpeakerId}`;
/** Null only for `date`: known to be unknown. */
export type DecisionValue = string | null;

const lineDecisions: readonly LineDecision[] = ['label', 'speech', 'narration', 'title'];

function oneOf<Item extends string>(list: readonly Item[], value: unknown): value is Item {
  return list.some((item) => item === value);
}

interface Draft {
  title?: string;
  date?: string | null;
  eventKind?: EventKind;
  status?: TranscriptStatus;
  venue?: string;
  reference?: string;
  namesIn?: NamesIn;
  readonly lines: Record<ParagraphId, LineDecision>;
  readonly turns: Record<ParagraphId, SpeakerId>;
  readonly starts: Record<ParagraphId, TurnStart>;
  readonly labels: Record<string, SpeakerId>;
  readonly speakers: Record<SpeakerId, SpeakerDecision>;
}

function readDetail(draft: Draft, key: string, value: DecisionValue): void {
  if (key === 'date' && (value === null || /^\d{4}-\d{2}-\d{2}$/.test(value))) draft.date = value;
  else if (key === 'eventKind' && oneOf(eventKinds, value)) draft.eventKind = value;
  else if (key === 'status' && oneOf(transcriptStatuses, value)) draft.status = value;
  else if (key === 'namesIn' && oneOf(namesInRules, value)) draft.namesIn = value;
  else if ((key === 'title' || key === 'venue' || key === 'reference') && value !== null) draft[key] = value;
}

function readSpeaker(draft: Draft, path: string, value: string): void {
  const slash = path.indexOf('/');
  const field = path.slice(0, slash);
  const id = path.slice(slash + 1);
  if (!oneOf(speakerFields, field) || !isSpeakerId(id)) return;
  draft.speakers[id] = { ...draft.speakers[id], [field]: value };
}

function readKeyed(draft: Draft, group: string, rest: string, value: string): void {
  if (group === 'line' && isParagraphId(rest) && oneOf(lineDecisions, value)) draft.lines[rest] = value;
  else if (group === 'turn' && isParagraphId(rest) && isSpeakerId(value)) draft.turns[rest] = value;
  else if (group === 'start' && isParagraphId(rest) && oneOf(turnStarts, value)) draft.starts[rest] = value;
  else if (group === 'label' && isSpeakerId(value)) draft.labels[rest] = value;
  else if (group === 'speaker') readSpeaker(draft, rest, value);
}

/** Decisions from the notebook's entries; entries of a shape that is not known are passed over, never an error. */
export function readDecisions(entries: Iterable<readonly [string, unknown]>): Decisions {
  const draft: Draft = { lines: {}, turns: {}, starts: {}, labels: {}, speakers: {} };
  for (const [key, value] of entries) {
    if (typeof value !== 'string' && value !== null) continue;
    const slash = key.indexOf('/');
    if (slash < 0) readDetail(draft, key, value);
    else if (value !== null) readKeyed(draft, key.slice(0, slash), key.slice(slash + 1), value);
  }
  return draft;
}

/** The same decisions as entries, to write a whole review into a notebook in one Change. */
export function decisionEntries(decisions: Decisions): readonly (readonly [DecisionKey, DecisionValue])[] {
  const details = detailKeys.flatMap((key): [DecisionKey, DecisionValue][] => {
    const value = decisions[key];
    return value === undefined ? [] : [[key, value]];
  });
  const keyed = (group: 'line' | 'turn' | 'start' | 'label', record: Readonly<Record<string, string>>) =>
    Object.entries(record).map(([id, value]): [DecisionKey, DecisionValue] => [
      `${group}/${id}` as DecisionKey,
      value,
    ]);
  const speakers = Object.entries(decisions.speakers).flatMap(([id, speaker]) =>
    Object.entries(speaker).map(([field, value]): [DecisionKey, DecisionValue] => [
      `speaker/${field}/${id}` as DecisionKey,
      value as string,
    ]),
  );
  return [
    ...details,
    ...keyed('line', decisions.lines),
    ...keyed('turn', decisions.turns),
    ...keyed('start', decisions.starts),
    ...keyed('label', decisions.labels),
    ...speakers,
  ];
}
