import type { ParagraphId, SpeakerId } from '../../shared/id';
import type { Decisions, LineDecision, SpeakerDecision } from '../../shared/transcript/decisions';
import { labelKey } from '../../shared/transcript/label-key';
import type { Speaker } from '../../shared/transcript/speaker';
import { speakerIdFor } from '../../shared/transcript/speakers-of-labels';
import type { Transcript } from '../../shared/transcript/transcript';

/** What a person says of some lines. Like everything here it returns new decisions, and only ever adds to them. */
export function markLines(decisions: Decisions, ids: readonly ParagraphId[], use: LineDecision): Decisions {
  const marked = Object.fromEntries(ids.map((id) => [id, use]));
  return { ...decisions, lines: { ...decisions.lines, ...marked } };
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
export function joinSpeakers(decisions: Decisions, from: Speaker, into: Speaker): Decisions {
  const turns = Object.fromEntries(
    Object.entries(decisions.turns).map(([line, id]) => [line, id === from.id ? into.id : id]),
  );
  return withLabels({ ...decisions, turns }, [...into.labels, ...from.labels], into.id);
}

/** The id that the label has when it stands for itself alone, or one made from it where a voice has that already. */
function freeSpeakerId(transcript: Transcript, key: string, taken: ReadonlySet<string>): SpeakerId {
  for (let number = 1; ; number += 1) {
    const id = speakerIdFor(transcript.id, number === 1 ? key : `${key} ${number}`);
    if (!taken.has(id)) return id;
  }
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
  const taken = new Set([...transcript.speakers.map(({ id }) => id), ...Object.values(decisions.labels)]);
  const id = freeSpeakerId(transcript, key, taken);
  return withLabels(withLabels(decisions, staying, speaker.id), [label], id);
}

export function giveTurn(decisions: Decisions, labelLine: ParagraphId, id: SpeakerId): Decisions {
  return { ...decisions, turns: { ...decisions.turns, [labelLine]: id } };
}

export function describeSpeaker(decisions: Decisions, id: SpeakerId, changed: SpeakerDecision): Decisions {
  const speaker = { ...decisions.speakers[id], ...changed };
  return { ...decisions, speakers: { ...decisions.speakers, [id]: speaker } };
}
