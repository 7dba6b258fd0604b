import { useEffect } from 'react';
import type { DeskState } from './store/desk-state';

/** What had the focus is gone with its screen: the new one takes it, so that keys and a screen reader begin there. */
export function useScreenFocus(screen: DeskState['screen']): void {
  const shown = screen.kind === 'review' ? screen.read.transcriptId : screen.kind;
  useEffect(() => {
    void shown;
    const take = () => {
      const main = document.querySelector('main');
      if (!main || document.activeElement !== document.body) return;
      if (!main.hasAttribute('tabindex')) main.tabIndex = -1;
      main.focus({ preventScroll: true });
    };
    // In a task of its own, as with a text: what has just been drawn is laid out for it.
    const soon = setTimeout(take);
    return () => clearTimeout(soon);
  }, [shown]);
}
