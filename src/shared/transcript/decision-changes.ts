import type { ParagraphId, SpeakerId } from '../id';
import { unknownKey } from './assemble';
import type { Decisions, LineDecision, SpeakerDecision, TurnStart } from './decisions';
import { labelKey } from './label-key';
import type { Speaker } from './speaker';
import { speakerIdFor } from './speakers-of-labels';
import type { Transcript } from './transcript';

/** What a person says of some lines. Like everything here it returns new decisions. */
export function markLines(decisions: Decisions, ids: readonly ParagraphId[], use: LineDecision): Decisions {
  const marked = Object.fromEntries(ids.map((id) => [id, use]));
  const said = { ...decisions, lines: { ...decisions.lines, ...marked } };
  if (use !== 'label') return said;
  // Whoever says that a line is a label wants a turn to start there, though turns were joined at it before.
  const named = new Set<string>(ids);
  const starts = Object.entries(decisions.starts).filter(([id]) => !named.has(id));
  return { ...said, starts: Object.fromEntries(starts) };
}

/** One title at most: the line that was said to be it before is none of the text any more. */
export function markTitle(
  decisions: Decisions,
  line: { readonly id: ParagraphId; readonly text: string },
  before: ParagraphId | null,
): Decisions {
  const freed =
    before === null || before === line.id ? decisions : markLines(decisions, [before], 'narration');
  return { ...markLines(freed, [line.id], 'title'), title: line.text };
}

function withLabels(decisions: Decisions, labels: readonly string[], id: SpeakerId): Decisions {
  const given = Object.fromEntries(labels.map((label) => [labelKey(label), id]));
  return { ...decisions, labels: { ...decisions.labels, ...given } };
}

/** Every label and every turn of one voice stands for another from now on. */
export function joinSpeakers(
  decisions: Decisions,
  transcript: Transcript,
  from: Speaker,
  into: Speaker,
): Decisions {
  const turns = Object.fromEntries(
    Object.entries(decisions.turns).map(([line, id]) => [line, id === from.id ? into.id : id]),
  );
  const nobody = decisions.labels[unknownKey] ?? speakerIdFor(transcript.id, unknownKey);
  // Words that no label introduces are told by a key of their own.
  const unlabelled = from.id === nobody ? [unknownKey] : [];
  return withLabels({ ...decisions, turns }, [...into.labels, ...from.labels, ...unlabelled], into.id);
}

/** The id that the label has when it stands for itself alone, or one made from it where a voice has that already. */
function freeSpeakerId(transcript: Transcript, key: string, taken: ReadonlySet<string>): SpeakerId {
  for (let number = 1; ; number += 1) {
    const id = speakerIdFor(transcript.id, number === 1 ? key : `${key} ${number}`);
    if (!taken.has(id)) return id;
  }
}

function takenIds(decisions: Decisions, transcript: Transcript): ReadonlySet<string> {
  return new Set([
    ...transcript.speakers.map(({ id }) => id),
    ...Object.values(decisions.labels),
    ...Object.values(decisions.turns),
  ]);
}

/** One label of a voice becomes a voice of its own; the other labels stay together, whatever the text suggests. */
export function separateLabel(
  decisions: Decisions,
  transcript: Transcript,
  speaker: Speaker,
  label: string,
): Decisions {
  const key = labelKey(label);
  const staying = speaker.labels.filter((other) => labelKey(other) !== key);
  const id = freeSpeakerId(transcript, key, takenIds(decisions, transcript));
  return withLabels(withLabels(decisions, staying, speaker.id), [label], id);
}

/** The turns that start at these lines are of one voice, whatever their labels say. */
export function giveTurns(decisions: Decisions, lines: readonly ParagraphId[], id: SpeakerId): Decisions {
  const given = Object.fromEntries(lines.map((line) => [line, id]));
  return { ...decisions, turns: { ...decisions.turns, ...given } };
}

/** A voice to give turns to, and the decisions that make it one. */
export interface NamedVoice {
  readonly id: SpeakerId;
  readonly decisions: Decisions;
}

/** The voice of this name; where there is none yet, a new one, with an id that another desk would give it too. */
export function voiceNamed(decisions: Decisions, transcript: Transcript, name: string): NamedVoice {
  const key = labelKey(name);
  const known = transcript.speakers.find((speaker) => labelKey(speaker.name) === key);
  if (known) return { id: known.id, decisions };
  const id = freeSpeakerId(transcript, key, takenIds(decisions, transcript));
  return { id, decisions: describeSpeaker(decisions, id, { name: name.trim() }) };
}

function startAt(decisions: Decisions, line: ParagraphId, start: TurnStart): Decisions {
  return { ...decisions, starts: { ...decisions.starts, [line]: start } };
}

/** A turn of its own, of this voice, starts with a paragraph that stood inside another turn. */
export function splitTurn(decisions: Decisions, line: ParagraphId, id: SpeakerId): Decisions {
  return giveTurns(startAt(decisions, line, 'begins'), [line], id);
}

/** The turn that starts at this line goes on the turn before, as its words. */
export function joinTurn(decisions: Decisions, labelLine: ParagraphId): Decisions {
  return startAt(decisions, labelLine, 'goes-on');
}

export function describeSpeaker(decisions: Decisions, id: SpeakerId, changed: SpeakerDecision): Decisions {
  const speaker = { ...decisions.speakers[id], ...changed };
  return { ...decisions, speakers: { ...decisions.speakers, [id]: speaker } };
}
