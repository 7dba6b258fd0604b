import { type RefObject, useEffect } from 'react';
import type { Focus } from '../store/focus';
import type { Reading } from '../store/reading';

/** Shows which words the active annotation is on. Done on the elements themselves: no paragraph is drawn again for it. */
export function useActiveMark(text: RefObject<HTMLElement | null>, focus: Focus, reading: Reading): void {
  useEffect(() => {
    const show = () => {
      const root = text.current;
      const { active } = focus.state();
      for (const mark of root?.querySelectorAll('mark[data-active]') ?? [])
        mark.removeAttribute('data-active');
      if (!root || !active) return;
      const selector = `mark[data-annotations~="${CSS.escape(active)}"]`;
      for (const mark of root.querySelectorAll(selector)) mark.setAttribute('data-active', '');
    };
    const later = () => queueMicrotask(show);
    const stops = [focus.subscribe(show), reading.index.subscribe(later)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [text, focus, reading]);
}
