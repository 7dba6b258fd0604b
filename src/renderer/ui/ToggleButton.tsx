import { type MouseEvent, useContext } from 'react';
import tips from './IconButton.module.css';
import { Kbd } from './Kbd';
import { ariaShortcut, PlatformContext, shortcutLabel } from './shortcut-label';
import css from './ToggleButton.module.css';
import { useTooltip } from './use-tooltip';

interface ToggleButtonProps {
  readonly label: string;
  /** As `Alt+W`. */
  readonly shortcut: string;
  readonly pressed: boolean;
  readonly onToggle: () => void;
}

/** The field beside it keeps the focus, so that one can go on typing. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** One way of doing something that is on or off, in words. */
export function ToggleButton({ label, shortcut, pressed, onToggle }: ToggleButtonProps) {
  const platform = useContext(PlatformContext);
  const { anchor, tooltip } = useTooltip();
  return (
    <>
      <button
        type="button"
        aria-pressed={pressed}
        aria-keyshortcuts={ariaShortcut(shortcut, platform)}
        className={css.button}
        onMouseDown={keepFocus}
        onClick={onToggle}
        {...anchor}
      >
        {label}
      </button>
      <span {...tooltip} aria-hidden className={tips.tooltip}>
        {label}
        <Kbd>{shortcutLabel(shortcut, platform)}</Kbd>
      </span>
    </>
  );
}
