import { SearchIcon } from '../ui/icons';
import css from './SearchField.module.css';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down or Enter: to what was found. */
  readonly onDown: () => void;
  readonly label: string;
}

export function SearchField({ value, onChange, onDown, label }: SearchFieldProps) {
  return (
    <div className={css.search}>
      <SearchIcon />
      <input
        type="search"
        className={css.input}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          } else if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            onChange('');
          }
        }}
      />
    </div>
  );
}
