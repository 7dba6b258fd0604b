import type { ParagraphId } from '../../shared/id';
import {
  describeSpeaker,
  giveTurns,
  joinSpeakers,
  joinTurn,
  type NamedVoice,
  separateLabel,
  splitTurn,
  voiceNamed,
} from '../../shared/transcript/decision-changes';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Speaker } from '../../shared/transcript/speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { decide } from './decide';
import type { Reading } from './reading';
import { shortQuote } from './short-words';

/** Somebody to give turns to: one of the speakers, or a name that nobody has yet. */
export type Voice =
  | { readonly kind: 'known'; readonly speaker: Speaker }
  | { readonly kind: 'new'; readonly name: string };

/** What can be said of a speaker in words. */
export type SpeakerFact = 'name' | 'role' | 'organisation' | 'party';

export function nameOf(voice: Voice): string {
  return voice.kind === 'known' ? voice.speaker.name : voice.name;
}

function settled(voice: Voice, decisions: Decisions, transcript: Transcript): NamedVoice {
  return voice.kind === 'known'
    ? { id: voice.speaker.id, decisions }
    : voiceNamed(decisions, transcript, voice.name);
}

function factLabel({ name }: Speaker, fact: SpeakerFact, value: string): string {
  if (fact === 'name') return `Renamed ${name} as ${value}`;
  return value === '' ? `Took the ${fact} of ${name} away` : `Gave ${name} the ${fact} “${value}”`;
}

export function sayOfSpeaker(reading: Reading, speaker: Speaker, fact: SpeakerFact, value: string): void {
  decide(reading, factLabel(speaker, fact, value), (decisions) =>
    describeSpeaker(decisions, speaker.id, { [fact]: value }),
  );
}

export function joinVoices(reading: Reading, from: Speaker, into: Speaker): void {
  decide(reading, `Joined ${from.name} with ${into.name}`, (decisions, transcript) =>
    joinSpeakers(decisions, transcript, from, into),
  );
}

export function separateVoice(reading: Reading, speaker: Speaker, label: string): void {
  decide(reading, `Separated “${label}” from ${speaker.name}`, (decisions, transcript) =>
    separateLabel(decisions, transcript, speaker, label),
  );
}

/** Gives turns, each named by its label line, to one voice. */
export function giveTurnsTo(reading: Reading, lines: readonly ParagraphId[], voice: Voice): void {
  const what = lines.length === 1 ? 'a turn' : `${lines.length} turns`;
  decide(reading, `Gave ${what} to ${nameOf(voice)}`, (decisions, transcript) => {
    const named = settled(voice, decisions, transcript);
    return giveTurns(named.decisions, lines, named.id);
  });
}

/** Splits a turn at a paragraph: from there on it is of one voice. */
export function splitTurnAt(
  reading: Reading,
  paragraph: { readonly id: ParagraphId; readonly text: string },
  voice: Voice,
): void {
  const label = `Split a turn at ${shortQuote([paragraph.text])}, for ${nameOf(voice)}`;
  decide(reading, label, (decisions, transcript) => {
    const named = settled(voice, decisions, transcript);
    return splitTurn(named.decisions, paragraph.id, named.id);
  });
}

/** Joins the turn that begins at a line with the turn before it. */
export function joinWithTurnBefore(reading: Reading, labelLine: ParagraphId, name: string): void {
  decide(reading, `Joined a turn of ${name} with the turn before`, (decisions) =>
    joinTurn(decisions, labelLine),
  );
}
