import { type ComponentProps, type ReactNode, useContext } from 'react';
import { classNames } from './class-names';
import css from './IconButton.module.css';
import { Kbd } from './Kbd';
import { ariaShortcut, PlatformContext, shortcutLabel } from './shortcut-label';
import { useTooltip } from './use-tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** The accessible name, and the words of the tooltip. */
  readonly label: string;
  /** As `Mod+Shift+Z`. */
  readonly shortcut?: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, shortcut, icon, className, ...rest }: IconButtonProps) {
  const platform = useContext(PlatformContext);
  const { anchor, tooltip } = useTooltip();
  return (
    <>
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={shortcut ? ariaShortcut(shortcut, platform) : undefined}
        className={classNames(css.button, className)}
        {...anchor}
        {...rest}
      >
        {icon}
      </button>
      <span {...tooltip} aria-hidden className={css.tooltip}>
        {label}
        {shortcut ? <Kbd>{shortcutLabel(shortcut, platform)}</Kbd> : null}
      </span>
    </>
  );
}
