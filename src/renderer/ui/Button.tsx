import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';
import { classNames } from './class-names';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one thing a screen is for, `quiet` any other action, `plain` an action inside text or a row. */
  readonly variant?: 'primary' | 'quiet' | 'plain';
  /** For what removes or gives something up. */
  readonly tone?: 'danger';
  readonly icon?: ReactNode;
}

export function Button({ variant = 'quiet', tone, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(css.button, css[variant], tone && css[tone], className)}
      {...rest}
    >
      {icon}
      <span className={css.words}>{children}</span>
    </button>
  );
}
