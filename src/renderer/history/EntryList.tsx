import { type KeyboardEvent, memo, type RefObject, useEffect, useId, useMemo, useState } from 'react';
import type { HistoryEntry } from '../../shared/notebook/history';
import { clockWords } from '../store/moment-words';
import { Button } from '../ui/Button';
import css from './EntryList.module.css';
import { entryDays } from './entry-days';

/** So many entries are drawn at once: more would be felt when the list opens. */
const shownAtOnce = 200;
/** How far Page up and Page down go. */
const page = 10;

interface EntryListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly selected: HistoryEntry | undefined;
  readonly nameOf: (author: string) => string;
  readonly onSelect: (entry: HistoryEntry) => void;
}

function stepOf(key: string, current: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return Math.max(current - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The entries by day: one stop for Tab, arrow keys inside, and what they are on is selected. */
export function EntryList({ ref, entries, selected, nameOf, onSelect }: EntryListProps) {
  const id = useId();
  const [most, setMost] = useState(shownAtOnce);
  const shown = useMemo(() => entries.slice(0, most), [entries, most]);
  const days = useMemo(() => entryDays(shown, Date.now()), [shown]);
  const current = selected ? shown.indexOf(selected) : -1;
  const optionId = (entry: HistoryEntry) => `${id}-${entry.number}`;
  useEffect(() => {
    if (selected) document.getElementById(`${id}-${selected.number}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const step = isPlain ? stepOf(event.key, current, shown.length - 1) : null;
    if (step === null) return;
    event.preventDefault();
    if (step >= shown.length) setMost(most + shownAtOnce);
    const next = entries[Math.min(step, entries.length - 1)];
    if (next) onSelect(next);
  };
  return (
    <div className={css.scroller}>
      <div
        ref={ref}
        role="listbox"
        aria-label="What was done, newest first"
        aria-activedescendant={selected && current >= 0 ? optionId(selected) : undefined}
        tabIndex={0}
        className={css.list}
        onKeyDown={onKeyDown}
      >
        {days.map(({ words, entries: those }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is not a fieldset.
          <div key={those[0]?.number} role="group" aria-label={words}>
            <div aria-hidden className={css.day}>
              {words}
            </div>
            {those.map((entry) => (
              <EntryRow
                key={entry.number}
                id={optionId(entry)}
                entry={entry}
                author={nameOf(entry.author)}
                isSelected={entry === selected}
                onSelect={onSelect}
              />
            ))}
          </div>
        ))}
      </div>
      {entries.length > most ? (
        <Button
          variant="plain"
          className={css.more}
          onClick={() => {
            setMost(most + shownAtOnce);
            ref.current?.focus({ preventScroll: true });
          }}
        >
          Show earlier changes
        </Button>
      ) : null}
    </div>
  );
}

interface EntryRowProps {
  readonly id: string;
  readonly entry: HistoryEntry;
  readonly author: string;
  readonly isSelected: boolean;
  readonly onSelect: (entry: HistoryEntry) => void;
}

const EntryRow = memo(function EntryRow({ id, entry, author, isSelected, onSelect }: EntryRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox answers the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and says which option is meant.
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      className={css.entry}
      onClick={() => onSelect(entry)}
    >
      <span className={css.time}>{clockWords(entry.time)}</span>
      <span className={css.words}>{entry.words}</span>
      <span className={css.author}>{author}</span>
    </div>
  );
});
