import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import type { PreviewItem } from '../assembling/preview-items';

interface OpenMenu {
  readonly item: PreviewItem;
  /** Where it was asked for, in the window. */
  readonly x: number;
  readonly y: number;
}

export interface LineMenuState {
  readonly popover: RefObject<HTMLDivElement | null>;
  readonly item: PreviewItem | null;
  readonly open: (item: PreviewItem, x: number, y: number) => void;
  readonly close: () => void;
}

const edge = 8;
const gap = 10;

/** Below the place it was asked for, or above where there is no room below; inside the window always. */
function place(menu: HTMLElement, { x, y }: OpenMenu): Partial<CSSProperties> {
  // Measured from the edge: nearer to the other one its buttons would stand under one another.
  menu.style.left = `${edge}px`;
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(edge, Math.min(x - 24, window.innerWidth - width - edge));
  const below = y + gap;
  const lowest = window.innerHeight - height - edge;
  const top = below > lowest ? Math.max(edge, Math.min(y - height - gap, lowest)) : below;
  return { left: `${left}px`, top: `${top}px` };
}

/** The menu of one line in the preview: a popover that Esc and a press elsewhere close. */
export function useLineMenu(): LineMenuState {
  const popover = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useEffect(() => {
    const element = popover.current;
    if (!element || !menu) return;
    const put = () => Object.assign(element.style, place(element, menu));
    element.showPopover();
    put();
    window.addEventListener('resize', put);
    element.querySelector<HTMLElement>('button, select')?.focus({ preventScroll: true });
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') setMenu(null);
    };
    element.addEventListener('toggle', onToggle);
    return () => {
      window.removeEventListener('resize', put);
      element.removeEventListener('toggle', onToggle);
    };
  }, [menu]);
  return {
    popover,
    item: menu?.item ?? null,
    open: (item, x, y) => setMenu({ item, x, y }),
    close: () => popover.current?.hidePopover(),
  };
}
