import { type RefObject, useRef } from 'react';
import type { HistoryEntry } from '../../shared/notebook/history';
import { Button } from '../ui/Button';
import { amount } from '../ui/transcript-words';
import css from './EntriesPart.module.css';
import { EntryList } from './EntryList';

interface EntriesPartProps {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Newest first. */
  readonly found: readonly HistoryEntry[];
  readonly selected: HistoryEntry | undefined;
  readonly query: string;
  readonly unreadLines: number;
  readonly nameOf: (author: string) => string;
  readonly onQuery: (query: string) => void;
  readonly onSelect: (entry: HistoryEntry) => void;
}

/** What was done, and a field to find some of it. */
export function EntriesPart(props: EntriesPartProps) {
  const { list, found, selected, query, unreadLines, nameOf, onQuery, onSelect } = props;
  const search = useRef<HTMLInputElement>(null);
  return (
    <div className={css.part}>
      <input
        ref={search}
        type="search"
        className={css.search}
        aria-label="Find in the history"
        placeholder="Find in the history"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          list.current?.focus();
        }}
      />
      {found.length > 0 ? (
        <EntryList ref={list} entries={found} selected={selected} nameOf={nameOf} onSelect={onSelect} />
      ) : (
        <div className={css.none}>
          <p>Nothing found for “{query.trim()}”.</p>
          <Button
            onClick={() => {
              onQuery('');
              search.current?.focus();
            }}
          >
            Show everything
          </Button>
        </div>
      )}
      {unreadLines > 0 ? (
        <p className={css.unread}>{`${amount(unreadLines, 'entry', 'entries')} could not be read and ${
          unreadLines === 1 ? 'is' : 'are'
        } left out.`}</p>
      ) : null}
    </div>
  );
}
