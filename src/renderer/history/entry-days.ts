import type { HistoryEntry } from '../../shared/notebook/history';
import { dayWords } from '../store/moment-words';

/** Entries that follow one another on one day. */
export interface EntryDay {
  readonly words: string;
  readonly entries: readonly HistoryEntry[];
}

/**
 * Entries in their order, by day. The order is that in which they were made, whatever the clock said: a day of a clock
 * that was wrong stands between the others.
 */
export function entryDays(entries: readonly HistoryEntry[], now: number): readonly EntryDay[] {
  const days: { readonly words: string; readonly entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const words = dayWords(entry.time, now);
    const last = days.at(-1);
    if (last?.words === words) last.entries.push(entry);
    else days.push({ words, entries: [entry] });
  }
  return days;
}
