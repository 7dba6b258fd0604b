import { useId, useState } from 'react';
import { monthNames } from '../../shared/briefing/date-words';
import { type DateParts, noParts, partsOf, readDate } from './calendar-date';
import css from './DateField.module.css';

interface DateFieldProps {
  /** An ISO 8601 date, or null for unknown. */
  readonly value: string | null;
  readonly onCommit: (date: string | null) => void;
  /** Whether the fields say half a date, which is neither a date nor unknown. */
  readonly onIncomplete: (isIncomplete: boolean) => void;
  /** True once somebody tried to go on with half a date. */
  readonly isChecked: boolean;
  readonly dayId: string;
}

const isEmpty = ({ day, month, year }: DateParts): boolean => day === '' && month === '' && year === '';

export function DateField({ value, onCommit, onIncomplete, isChecked, dayId }: DateFieldProps) {
  const [draft, setDraft] = useState({ parts: partsOf(value), base: value });
  if (value !== draft.base) setDraft({ parts: partsOf(value), base: value });
  const { parts } = draft;
  const id = useId();
  const isIncomplete = !isEmpty(parts) && readDate(parts) === null;
  const settle = (next: DateParts) => {
    const date = readDate(next);
    const isKnown = isEmpty(next) || date !== null;
    setDraft({ parts: next, base: isKnown ? date : value });
    onIncomplete(!isKnown);
    if (isKnown && date !== value) onCommit(date);
  };
  const change = (changed: Partial<DateParts>) => settle({ ...parts, ...changed });
  const error = isChecked && isIncomplete ? `${id}-error` : undefined;
  const ties = {
    className: css.input,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error,
  } as const;
  return (
    <fieldset className={css.field} data-draft={isIncomplete ? '' : undefined}>
      <legend className={css.legend}>Date</legend>
      <div className={css.parts}>
        <input
          {...ties}
          id={dayId}
          aria-label="Day"
          placeholder="Day"
          inputMode="numeric"
          maxLength={2}
          value={parts.day}
          onChange={(event) => change({ day: event.target.value })}
        />
        <select
          {...ties}
          aria-label="Month"
          value={parts.month}
          onChange={(event) => change({ month: event.target.value })}
        >
          <option value="">Month</option>
          {monthNames.map((name, index) => (
            <option key={name} value={String(index + 1)}>
              {name}
            </option>
          ))}
        </select>
        <input
          {...ties}
          aria-label="Year"
          placeholder="Year"
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onChange={(event) => change({ year: event.target.value })}
        />
        <label className={css.unknown}>
          <input
            type="checkbox"
            checked={isEmpty(parts)}
            onChange={(event) => {
              if (event.target.checked) settle(noParts);
              else document.getElementById(dayId)?.focus();
            }}
          />
          Unknown
        </label>
      </div>
      {error ? (
        <p id={error} role="alert" className={css.error}>
          Give day, month and year, or choose Unknown.
        </p>
      ) : null}
    </fieldset>
  );
}
