import { useEffect, useLayoutEffect } from 'react';
import type { ReaderDesk } from './reader-desk';

/** Whoever is in a field, a dialog or a popover leaves that first. */
const leftFirst = 'input, textarea, select, dialog, [popover]';

/** Whether Esc has something nearer to leave: a field, a dialog, a popover. */
export function isLeftFirst({ target }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.closest(leftFirst) !== null;
  return isElsewhere || document.querySelector('[popover]:not([popover=manual]):popover-open') !== null;
}

function leavesFocusMode(desk: ReaderDesk, event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.isComposing || desk.selected()) return false;
  return !isLeftFirst(event);
}

/** Marks the paragraph being read, which the style sheet leaves at full ink, and lets Esc lead out of focus mode. */
export function useFocusMode(
  desk: ReaderDesk,
  isOn: boolean,
  /** Whether Esc is meant for this side. */
  isActive: boolean,
  paragraphElement: () => HTMLElement | null,
  onLeave: () => void,
): void {
  // After every drawing: the paragraph being read changes with the place, and with the reading cursor.
  useLayoutEffect(() => {
    if (!isOn) return;
    let shown: HTMLElement | null = null;
    const show = () => {
      shown?.removeAttribute('data-here');
      shown = paragraphElement();
      shown?.setAttribute('data-here', '');
    };
    show();
    const stop = desk.cursor.subscribe(show);
    return () => {
      stop();
      shown?.removeAttribute('data-here');
    };
  });
  useEffect(() => {
    if (!isOn || !isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!leavesFocusMode(desk, event)) return;
      // The text would let go of the reading cursor as well.
      event.stopPropagation();
      onLeave();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [desk, isOn, isActive, onLeave]);
}
