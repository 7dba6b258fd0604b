import { useId } from 'react';
import { Button } from './Button';
import css from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** What is going on: "Reading evidence.txt". */
  readonly label: string;
  /** From 0 to 1, or null while it cannot be told. */
  readonly done: number | null;
  readonly onCancel?: () => void;
  /** Where more is to come after it. */
  readonly onCancelAll?: (() => void) | undefined;
}

export function ProgressBar({ label, done, onCancel, onCancelAll }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={css.progress}>
      <div className={css.line}>
        <label htmlFor={id} className={css.label}>
          {label}
        </label>
        <span className={css.percent}>{done === null ? '' : `${Math.floor(done * 100)}%`}</span>
      </div>
      <div className={css.line}>
        <progress id={id} className={css.bar} {...(done === null ? {} : { value: done, max: 1 })} />
        {onCancel ? (
          <Button variant="quiet" onClick={onCancel}>
            {onCancelAll ? 'Skip this one' : 'Cancel'}
          </Button>
        ) : null}
        {onCancelAll ? (
          <Button variant="quiet" onClick={onCancelAll}>
            Cancel all
          </Button>
        ) : null}
      </div>
    </div>
  );
}
