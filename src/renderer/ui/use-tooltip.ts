import { type CSSProperties, type RefObject, useId, useRef } from 'react';

/** Long enough that a pointer passing over a toolbar shows nothing. */
const delayMs = 500;

interface Tooltip {
  readonly anchor: {
    readonly style: CSSProperties;
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onPointerDown: () => void;
    readonly onFocus: (event: { readonly currentTarget: Element }) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: { readonly key: string }) => void;
  };
  readonly tooltip: {
    readonly ref: RefObject<HTMLSpanElement | null>;
    readonly popover: 'manual';
    readonly style: CSSProperties;
  };
}

/**
 * A tooltip in the top layer, so that no scrolling pane cuts it off: after a moment under the pointer, at once on
 * keyboard focus; any key and any press takes it away. It repeats the accessible name, so it is hidden from the tree.
 */
export function useTooltip(): Tooltip {
  const anchorName = `--tip${useId().replace(/[^\w-]/g, '')}`;
  const ref = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = () => {
    if (ref.current?.isConnected && !ref.current.matches(':popover-open')) ref.current.showPopover();
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (ref.current?.matches(':popover-open')) ref.current.hidePopover();
  };
  return {
    anchor: {
      style: { anchorName } as CSSProperties,
      onPointerEnter: () => {
        timer.current = setTimeout(show, delayMs);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) show();
      },
      onBlur: hide,
      onKeyDown: hide,
    },
    tooltip: { ref, popover: 'manual', style: { positionAnchor: anchorName } as CSSProperties },
  };
}
