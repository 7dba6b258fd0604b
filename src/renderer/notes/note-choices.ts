import { importances, progresses } from '../../shared/annotation/annotation';
import { importanceWords, progressWords } from '../store/short-words';
import type { Choice } from '../ui/fields';

/** What can be said of how much an annotation matters; 'none' takes it back. */
export const importanceChoices: readonly Choice<(typeof importances)[number] | 'none'>[] = [
  ...importances.map((value) => ({ value, label: importanceWords(value) })),
  { value: 'none', label: importanceWords(null) },
];

export const progressChoices: readonly Choice<(typeof progresses)[number]>[] = progresses.map((value) => ({
  value,
  label: progressWords[value],
}));
