import type { EventKind, TranscriptStatus } from '../../../shared/transcript/decisions';

/*
 * The document's own words, in one place. The reader of the document did not make it: nothing here assumes that they
 * know the app.
 */

const kinds: Readonly<Record<EventKind, string>> = {
  panel: 'Panel discussion',
  'oral-evidence': 'Oral evidence',
  debate: 'Debate',
  interview: 'Interview',
  meeting: 'Meeting',
  speech: 'Speech',
  other: '',
};

/** Empty for a kind that nobody has settled. */
export function kindWords(kind: EventKind): string {
  return kinds[kind];
}

const statuses: Readonly<Record<TranscriptStatus, string>> = {
  unknown: 'Not stated in the source: check against the published text before quoting',
  uncorrected: 'Uncorrected: those who spoke may not yet have corrected it',
  corrected: 'Corrected',
  published: 'Published',
};

export function statusWords(status: TranscriptStatus): string {
  return statuses[status];
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
