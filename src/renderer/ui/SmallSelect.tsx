import type { Choice } from './fields';
import css from './SmallSelect.module.css';

interface SmallSelectProps<Value extends string> {
  /** Said aloud, and shown where nothing is chosen yet. */
  readonly label: string;
  /** Null where a choice is something to do and not something that is. */
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A choice in a row of others, without a label of its own beside it. */
export function SmallSelect<Value extends string>(props: SmallSelectProps<Value>) {
  const { label, value, choices, disabled = false, onChange } = props;
  return (
    <select
      aria-label={label}
      className={css.select}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {value === null ? (
        <option value="" disabled>
          {label}
        </option>
      ) : null}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
