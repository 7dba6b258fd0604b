import { type RefObject, useEffect, useRef } from 'react';

/**
 * A side that becomes the active one takes the focus, where none of it has it: by F6, by a click beside the text, or as
 * the last. So does a text that has just come on to the screen.
 */
export function useTakenFocus(
  screen: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  isActive: boolean,
): void {
  const isShown = useRef(false);
  useEffect(() => {
    const take = () => {
      if (isActive && !screen.current?.contains(document.activeElement))
        text.current?.focus({ preventScroll: true });
    };
    if (isShown.current) return take();
    isShown.current = true;
    // To focus a text that has just been drawn is to lay it out: in a task of its own, since drawing it was a long one.
    const soon = setTimeout(take);
    return () => clearTimeout(soon);
  }, [screen, text, isActive]);
}
