import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { IconButton } from './IconButton';
import { CheckIcon, CloseIcon, InfoIcon, WarningIcon } from './icons';
import css from './Notice.module.css';

export interface NoticeProps {
  readonly tone?: 'info' | 'problem' | 'success';
  /** One sentence: what happened, and what to do. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** Whether a live region says it already: it is then only shown. */
  readonly isSaid?: boolean;
}

const icons = { info: InfoIcon, problem: WarningIcon, success: CheckIcon };

/** A message in the page: read out when it appears, at once where it is a problem. */
export function Notice({ tone = 'info', children, actions, onDismiss, isSaid = false }: NoticeProps) {
  const Sign = icons[tone];
  return (
    <div
      role={isSaid ? undefined : tone === 'problem' ? 'alert' : 'status'}
      className={classNames(css.notice, css[tone])}
    >
      <span className={css.sign}>
        <Sign />
      </span>
      <div className={css.words}>{children}</div>
      {actions ? <div className={css.actions}>{actions}</div> : null}
      {onDismiss ? <IconButton label="Dismiss" icon={<CloseIcon />} onClick={onDismiss} /> : null}
    </div>
  );
}
