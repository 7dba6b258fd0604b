import { type RefObject, useEffect } from 'react';

/** A side that becomes the active one takes the focus, where none of it has it: by F6, by a click beside the text, or as the last. */
export function useTakenFocus(
  screen: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  isActive: boolean,
): void {
  useEffect(() => {
    if (isActive && !screen.current?.contains(document.activeElement))
      text.current?.focus({ preventScroll: true });
  }, [screen, text, isActive]);
}
