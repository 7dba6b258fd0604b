import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

const buttonsIn = (root: HTMLElement | null) => [
  ...(root?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? []),
];

/** Tab comes to the button that had the focus last, or else to the one that stands for what is now. */
function leaveOneStop(root: HTMLElement | null, focused: Element | null): void {
  const stop = root?.querySelector<HTMLElement>('button[tabindex="0"]:enabled');
  const wanted =
    (focused instanceof HTMLButtonElement && root?.contains(focused) ? focused : stop) ??
    root?.querySelector<HTMLElement>('button:is([aria-pressed=true], [aria-current]):enabled') ??
    root?.querySelector<HTMLElement>('button:enabled');
  if (wanted === stop) return;
  if (stop) stop.tabIndex = -1;
  if (wanted) wanted.tabIndex = 0;
}

/**
 * Makes all the buttons of a region one stop for Tab; arrow keys, Home and End go through them. Each of them is drawn with
 * a `tabIndex` of -1: there may be thousands, and only the one that is the stop is looked for.
 */
export function useOneTabStop<Root extends HTMLElement>() {
  const ref = useRef<Root>(null);
  // After every drawing: there may be other buttons.
  useLayoutEffect(() => leaveOneStop(ref.current, document.activeElement));
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => leaveOneStop(ref.current, target),
    onKeyDown: (event: KeyboardEvent) => {
      const buttons = buttonsIn(ref.current);
      const at = buttons.findIndex((button) => button.matches(':focus'));
      const step = steps[event.key];
      if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      buttons[Math.max(0, Math.min(step(at, buttons.length - 1), buttons.length - 1))]?.focus();
    },
  };
}
