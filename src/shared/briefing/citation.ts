import { listWords } from '../list-words';
import { placeWords } from '../transcript/location';
import { type Passage, type PassagePart, partsOf } from '../transcript/passage';
import { nameWithParty, type Speaker } from '../transcript/speaker';
import type { Transcript } from '../transcript/transcript';
import { dateWords } from './date-words';

/** What a passage is cited by, in parts: the words are put together by the functions below. */
export interface Citation {
  /** Whoever speaks in the passage, in order of first words; empty for narration. */
  readonly speakers: readonly Speaker[];
  readonly event: string;
  /** The paper or volume, "HC 826"; null where it is not known, or the event's title says it. */
  readonly reference: string | null;
  /** ISO 8601 calendar date; null when unknown, and then left out. */
  readonly date: string | null;
  /** "para 57", "paras 13–14", or for narration "after ¶57"; before it the place in the source, "Q95, para 57". */
  readonly place: string;
  readonly isUncorrected: boolean;
}

/** Whose words a part is; null for narration. */
export function speakerOf(transcript: Transcript, part: PassagePart): Speaker | null {
  const turn = transcript.turns[part.paragraph.turn];
  if (turn?.kind !== 'speech') return null;
  return transcript.speakers.find((speaker) => speaker.id === turn.speakerId) ?? null;
}

/** The citation of a passage given as its parts (see `partsOf`). */
export function citeParts(transcript: Transcript, parts: readonly PassagePart[]): Citation {
  const speakers = parts.flatMap((part) => speakerOf(transcript, part) ?? []);
  return {
    speakers: speakers.filter((speaker, index) => speakers.indexOf(speaker) === index),
    event: transcript.title,
    reference: referenceBeside(transcript),
    date: transcript.date,
    place: placeWords(transcript, parts, ['para ', 'paras ']),
    isUncorrected: transcript.status === 'uncorrected',
  };
}

function referenceBeside({ title, reference }: Transcript): string | null {
  return reference === null || title.toLowerCase().includes(reference.toLowerCase()) ? null : reference;
}

export function citePassage(transcript: Transcript, passage: Passage): Citation {
  return citeParts(transcript, partsOf(transcript, passage));
}

/** The citation where the speakers are named beside it, with the place apart, so that it can be a link. */
export function citationPieces({ event, reference, date, place, isUncorrected }: Citation): {
  readonly before: string;
  readonly place: string;
  readonly after: string;
} {
  const before = [event, reference ?? '', date ? dateWords(date) : ''].filter((part) => part !== '');
  return { before: `${before.join(', ')}, `, place, after: isUncorrected ? ' (uncorrected)' : '' };
}

/** "Event, HC 826, 12 March 2024, Q95, para 57 (uncorrected)". */
export function placeCitation(citation: Citation): string {
  const { before, place, after } = citationPieces(citation);
  return before + place + after;
}

/** "Name, Event, 12 March 2024, para 57", as it is copied with the words. */
export function fullCitation(citation: Citation): string {
  return [listWords(citation.speakers.map(({ name }) => name)), placeCitation(citation)]
    .filter((part) => part !== '')
    .join(', ');
}

/** "Name (party), role, organisation", less what is not known. */
export function attributionWords(speaker: Speaker): string {
  return [nameWithParty(speaker), speaker.role, speaker.organisation].filter(Boolean).join(', ');
}
