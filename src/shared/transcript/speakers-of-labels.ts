import { type SpeakerId, speakerId, type TranscriptId, transcriptHash } from '../id';
import type { Decisions } from './decisions';
import { compareNames } from './full-name';
import { groupLabels, type VoiceLabel } from './group-labels';
import type { LabelParts } from './label-parts';
import type { Speaker } from './speaker';

/** One printed label with how it was used. */
export interface UsedLabel extends VoiceLabel {
  /** Every way it is printed, first seen first. */
  readonly printed: readonly string[];
  /** How many turns it begins. */
  readonly turns: number;
}

const idHashLength = 12;

/** The speaker that a label stands for when nobody has said otherwise and it stands for itself alone. */
export function speakerIdFor(transcript: TranscriptId, key: string): SpeakerId {
  return speakerId(`${transcriptHash(transcript).slice(0, idHashLength)}:${key.replaceAll(' ', '-')}`);
}

/** Which speaker each label stands for: by decision, else by grouping. */
export function speakersOfLabels(
  transcript: TranscriptId,
  labels: readonly VoiceLabel[],
  decisions: Decisions,
): ReadonlyMap<string, SpeakerId> {
  const grouping = groupLabels(labels);
  return new Map(
    labels.map(({ key }) => [
      key,
      decisions.labels[key] ?? speakerIdFor(transcript, grouping.get(key) ?? key),
    ]),
  );
}

/** A speaker as its labels and a person's decisions describe it. `labels` are those it was printed under. */
export function describeSpeaker(
  id: SpeakerId,
  labels: readonly UsedLabel[],
  decisions: Decisions,
  nameless: string,
): Speaker {
  const decided = decisions.speakers[id] ?? {};
  const best = fullestLabel(labels);
  const name = decided.name?.trim() || best?.parts.printedName || nameless;
  return {
    id,
    name,
    role: settled(decided.role, roleOf(labels, best?.parts)),
    organisation: settled(decided.organisation, null),
    party: settled(
      decided.party,
      firstOf(labels, (parts) => parts.party),
    ),
    labels: labels.flatMap(({ printed }) => printed),
  };
}

/** An empty decision says that there is none. */
function settled(decided: string | undefined, printed: string | null): string | null {
  if (decided === undefined) return printed;
  return decided.trim() === '' ? null : decided;
}

/** The label with most of a name; of those, not the one in capitals; of those, the one used most; else the first. */
function fullestLabel(labels: readonly UsedLabel[]): UsedLabel | undefined {
  let best: UsedLabel | undefined;
  for (const label of labels) if (best === undefined || isFuller(label, best)) best = label;
  return best;
}

function isFuller(label: UsedLabel, best: UsedLabel): boolean {
  const more = compareNames(label.parts, best.parts);
  return more === 0 ? label.turns > best.turns : more > 0;
}

function roleOf(labels: readonly UsedLabel[], best: LabelParts | undefined): string | null {
  const role = firstOf(labels, (parts) => parts.role);
  if (role !== null || best === undefined || best.names.length === 0) return role;
  return firstOf(labels, (parts) =>
    parts.kind === 'office' && parts.names.length === 0 ? parts.printedName : null,
  );
}

function firstOf<Value>(
  labels: readonly UsedLabel[],
  pick: (parts: LabelParts) => Value | null,
): Value | null {
  for (const { parts } of labels) {
    const value = pick(parts);
    if (value !== null) return value;
  }
  return null;
}
