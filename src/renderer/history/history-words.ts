import { dateWords } from '../../shared/briefing/date-words';
import type { DecisionValue } from '../../shared/notebook/decision-entries';
import type { Difference } from '../../shared/notebook/notebook-past';
import type { Hindrances } from '../store/history';
import type { PastAnnotation } from '../store/past-notes';
import { namesInWords } from '../store/short-words';
import { amount, eventKindWords, statusWords } from '../ui/transcript-words';

/** Why a button is not offered, said beside it. */
export const hindranceWords: Readonly<Record<NonNullable<Hindrances['entry']>, string>> = {
  'did-nothing': 'This changed none of the notes, so there is nothing to put back.',
  'is-back': 'What this changed is already as it was before.',
  'is-newest': 'This is the latest change: nothing was done since.',
  'is-same': 'The notes are already as they were then.',
};

export const changeWords: Readonly<Record<NonNullable<PastAnnotation['change']>, string>> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
};

/** One thing that was settled about the transcript: what it is, what it became and what it was. */
export interface DecisionWords {
  readonly what: string;
  readonly became: string;
  readonly was: string;
}

const details: Readonly<Record<string, string>> = {
  title: 'Title',
  date: 'Date',
  eventKind: 'Kind',
  status: 'Status',
  venue: 'Venue',
  reference: 'Reference',
  namesIn: 'Names are',
};
const speakerDetails: Readonly<Record<string, string>> = {
  name: 'Speaker’s name',
  role: 'Speaker’s role',
  organisation: 'Speaker’s organisation',
  party: 'Speaker’s party',
};

function valueWords(key: string, value: DecisionValue | undefined): string {
  if (value === undefined) return 'no longer settled';
  if (key === 'date') return value === null ? 'unknown' : dateWords(value);
  const kinds: Readonly<Record<string, string>> = { ...eventKindWords };
  const statuses: Readonly<Record<string, string>> = { ...statusWords };
  const rules: Readonly<Record<string, { readonly are: string }>> = { ...namesInWords };
  if (key === 'namesIn') return rules[value ?? '']?.are ?? '';
  if (key === 'eventKind') return kinds[value ?? ''] ?? '';
  if (key === 'status') return statuses[value ?? ''] ?? '';
  return value ? `“${value}”` : 'none';
}

/** Empty where nobody had settled it before. */
function wasWords(key: string, before: DecisionValue | undefined): string {
  return before === undefined ? '' : valueWords(key, before);
}

/** What was settled, in words: details one by one, lines and turns by their number. */
export function decisionWords(
  decisions: ReadonlyMap<string, Difference<DecisionValue>>,
): readonly DecisionWords[] {
  const told: DecisionWords[] = [];
  let lines = 0;
  for (const [key, { before, after }] of decisions) {
    const [group = '', field = ''] = key.split('/');
    const what = group === 'speaker' ? speakerDetails[field] : details[key];
    if (what) told.push({ what, became: valueWords(key, after), was: wasWords(key, before) });
    else lines += 1;
  }
  if (lines > 0)
    told.push({ what: 'Who speaks where', became: `${amount(lines, 'line')} settled otherwise`, was: '' });
  return told;
}
