import { type KeyboardEvent, useEffect, useRef } from 'react';
import css from './PopoverMenu.module.css';

export interface MenuChoice {
  readonly words: string;
  readonly onChoose: () => void;
}

interface PopoverMenuProps {
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  /** Where it was asked for, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

const edge = 8;

function place(menu: HTMLElement, { x, y }: PopoverMenuProps['at']): void {
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(edge, Math.min(x, window.innerWidth - width - edge));
  const top = Math.max(edge, Math.min(y, window.innerHeight - height - edge));
  Object.assign(menu.style, { left: `${left}px`, top: `${top}px` });
}

function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const last = items.length - 1;
  const next: Readonly<Record<string, number>> = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const target = next[event.key];
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  // Single letters are the text's; here they would act on what stands behind the menu.
  event.stopPropagation();
  if (target === undefined) return;
  items[target]?.focus();
  event.preventDefault();
}

/** A menu at a place in the window; Esc and a press elsewhere close it, and the focus goes back to where it was. */
export function PopoverMenu({ label, choices, at, onClose }: PopoverMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    place(element, at);
    element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    const onToggle = (event: Event) => {
      if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
      if (before instanceof HTMLElement && element.contains(document.activeElement))
        before.focus({ preventScroll: true });
      close.current();
    };
    const onResize = () => place(element, at);
    element.addEventListener('toggle', onToggle);
    window.addEventListener('resize', onResize);
    return () => {
      element.removeEventListener('toggle', onToggle);
      window.removeEventListener('resize', onResize);
    };
  }, [at]);
  return (
    <div ref={menu} popover="auto" role="menu" aria-label={label} className={css.menu} onKeyDown={onArrow}>
      {choices.map(({ words, onChoose }) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={css.item}
          onClick={() => {
            menu.current?.hidePopover();
            onChoose();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
