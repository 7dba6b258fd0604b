import type { SpeakerId, TranscriptId } from '../../shared/id';
import type { Decisions } from '../../shared/transcript/decisions';
import { labelKey } from '../../shared/transcript/label-key';
import type { Speaker } from '../../shared/transcript/speaker';
import { speakerIdFor } from '../../shared/transcript/speakers-of-labels';

/** By `labelKey`: which of the people whom a file names a label stands for. */
export type PeopleOfLabels = ReadonlyMap<string, number>;

/** A speaker as the names in the labels suggest it. */
interface Voice {
  readonly id: SpeakerId;
  readonly keys: readonly string[];
  /** For whom its labels stand, each once. */
  readonly people: ReadonlySet<number>;
}

/**
 * Where labels that stand for two people were taken for one speaker's, a speaker for each of the people; where labels that
 * stand for one were taken for two speakers', one speaker.
 */
export function labelsOfPeople(
  speakers: readonly Speaker[],
  people: PeopleOfLabels,
  transcript: TranscriptId,
): Decisions['labels'] {
  const voices = speakers.map(({ id, labels }) => voiceOf(id, labels.map(labelKey), people));
  return Object.fromEntries(
    [...new Set(people.values())].flatMap((person) => {
      const own = voices.filter((voice) => voice.people.has(person));
      const [first, ...others] = own.filter((voice) => voice.people.size === 1);
      const mixed = own
        .filter((voice) => voice.people.size > 1)
        .flatMap(({ keys }) => keys.filter((key) => people.get(key) === person));
      const keys = [...mixed, ...others.flatMap((voice) => voice.keys)];
      const [firstKey] = keys;
      if (firstKey === undefined) return [];
      const id = first?.id ?? speakerIdFor(transcript, firstKey);
      return [...keys, ...(first?.keys ?? [])].map((key) => [key, id] as const);
    }),
  );
}

function voiceOf(id: SpeakerId, keys: readonly string[], people: PeopleOfLabels): Voice {
  return { id, keys, people: new Set(keys.flatMap((key) => people.get(key) ?? [])) };
}

/** Which speaker each of the people is, of those who speak under a label of their own. */
export function idsOfPeople(
  speakers: readonly Speaker[],
  people: PeopleOfLabels,
): ReadonlyMap<number, SpeakerId> {
  const voices = speakers.map(({ id, labels }) => voiceOf(id, labels.map(labelKey), people));
  return new Map(voices.flatMap((voice) => [...voice.people].map((person) => [person, voice.id] as const)));
}
