import { partOf, type SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Speaker } from '../../shared/transcript/speaker';
import { joinWithTurnBefore } from '../store/decide-speakers';
import { amount } from '../ui/transcript-words';
import type { ReaderDesk } from './reader-desk';
import { type SpokenTurn, turnBefore } from './turn-at';

/** "Reading Dr Roe only, with the questions put to them: 14 of 120 turns". */
export function partWords({ speaker, turns, allTurns }: SpeakerPart): string {
  const of = `${turns.toLocaleString('en-GB')} of ${amount(allTurns, 'turn')}`;
  return `Reading ${speaker.name} only, with the questions put to them: ${of}`;
}

export function showEverything(desk: ReaderDesk): void {
  desk.reading.oneSpeaker.set(null);
  desk.announcer.say('Everything is shown again');
  desk.focusText();
}

/** Reads one speaker only, or everything again where that is what is done already. */
export function toggleOneSpeaker(desk: ReaderDesk, speaker: Pick<Speaker, 'id' | 'name'>): void {
  const { oneSpeaker } = desk.reading;
  const part = partOf(desk.reading.transcript(), speaker.id);
  if (oneSpeaker.state() === speaker.id) showEverything(desk);
  else if (part) {
    oneSpeaker.set(speaker.id);
    desk.announcer.say(partWords(part));
    desk.focusText();
  } else desk.announcer.refuse(`${speaker.name} says nothing.`);
}

export function joinBefore(desk: ReaderDesk, { turn, index, speaker }: SpokenTurn): void {
  const before = turnBefore(desk.reading.transcript(), index);
  if (before) {
    joinWithTurnBefore(desk.reading, turn.labelLine, speaker.name);
    desk.announcer.say('Joined with the turn before');
  } else desk.announcer.refuse('There is no turn before this one.');
}
