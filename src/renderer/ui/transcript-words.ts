import { dateWords } from '../../shared/briefing/date-words';
import type { EventKind, TranscriptStatus } from '../../shared/transcript/decisions';

/** Kinds of event as people choose and read them. */
export const eventKindWords: Readonly<Record<EventKind, string>> = {
  panel: 'Panel',
  'oral-evidence': 'Oral evidence',
  debate: 'Debate',
  interview: 'Interview',
  meeting: 'Meeting',
  speech: 'Speech',
  other: 'Other',
};

export const statusWords: Readonly<Record<TranscriptStatus, string>> = {
  unknown: 'Status unknown',
  uncorrected: 'Uncorrected',
  corrected: 'Corrected',
  published: 'Published',
};

/** "12 March 2024", or "date unknown". */
export function dateOrUnknown(date: string | null): string {
  return date === null ? 'date unknown' : dateWords(date);
}

/** "Panel, 12 March 2024": what kind of event, and when. */
export function occasionWords(eventKind: EventKind, date: string | null): string {
  const kind = eventKind === 'other' ? 'Transcript' : eventKindWords[eventKind];
  return `${kind}, ${dateOrUnknown(date)}`;
}

const grouped = new Intl.NumberFormat('en-GB');

/** "9,484 words", "1 word": a number with what it counts. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${grouped.format(count)} ${count === 1 ? one : many}`;
}

const inHundreds = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** "34%" of a share from 0 to 1; what is there is never said to be nothing. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? 'under 1%' : inHundreds.format(share);
}
