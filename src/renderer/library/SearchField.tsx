import type { Ref } from 'react';
import { choiceOf, type FindChoice } from '../finding/find-choice';
import { SearchIcon } from '../ui/icons';
import css from './SearchField.module.css';

interface SearchFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  /** Arrow down or Enter: to what was found. */
  readonly onDown: () => void;
  /** A key that chooses how to search, where there is a choice. */
  readonly onToggle?: (which: keyof FindChoice) => void;
  readonly label: string;
}

export function SearchField({ ref, value, onChange, onFocus, onDown, onToggle, label }: SearchFieldProps) {
  return (
    <div className={css.search}>
      <SearchIcon />
      <input
        ref={ref}
        type="search"
        className={css.input}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onKeyDown={(event) => {
          const which = choiceOf(event);
          if (onToggle && (which === 'wholeWords' || which === 'matchCase')) {
            event.preventDefault();
            onToggle(which);
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          }
        }}
      />
    </div>
  );
}
