import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import css from './fields.module.css';
import { prose } from './prose';

/** What a control inside a `Field` needs to be tied to its words. */
interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; read out when it appears. */
  readonly error?: string | undefined;
  readonly children: (ties: FieldTies) => ReactNode;
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const told = error ?? hint;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': told ? `${id}-told` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {told ? (
        <p id={`${id}-told`} className={error ? css.error : css.hint} role={error ? 'alert' : undefined}>
          {told}
        </p>
      ) : null}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly isProse?: boolean;
  readonly onBlur?: () => void;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, isProse = false, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          type="text"
          className={css.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          {...(isProse ? prose(value) : {})}
          {...ties}
          {...rest}
        />
      )}
    </Field>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly explanation?: string;
}

interface ChoiceProps<Value extends string, Chosen = Value> {
  readonly label: string;
  readonly value: Chosen;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

interface SelectFieldProps<Value extends string> extends ChoiceProps<Value> {
  readonly hint?: string | undefined;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, choices, onChange, hint } = props;
  return (
    <Field label={label} hint={hint}>
      {(ties) => (
        <select
          className={classNames(css.input, css.select)}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          {...ties}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface RadioGroupProps<Value extends string> extends ChoiceProps<Value, Value | null> {
  /** For choices of a word or two. */
  readonly isRow?: boolean;
}

/** `value` is null while nothing is chosen. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, value, choices, onChange, isRow = false } = props;
  const name = useId();
  return (
    <fieldset className={classNames(css.group, isRow && css.row)}>
      <legend className={css.label}>{label}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className={css.choice}>
          <input
            type="radio"
            id={`${name}-${choice.value}`}
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            aria-describedby={choice.explanation ? `${name}-${choice.value}-told` : undefined}
          />
          <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
          {choice.explanation ? (
            <p id={`${name}-${choice.value}-told`} className={css.hint}>
              {choice.explanation}
            </p>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
}

export function CheckField({ label, checked, onChange, hint }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={css.choice}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={hint ? `${id}-told` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-told`} className={css.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
