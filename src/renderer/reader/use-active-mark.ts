import { type RefObject, useEffect } from 'react';
import { partsOf } from '../../shared/transcript/passage';
import type { Focus } from '../store/focus';
import type { Reading } from '../store/reading';
import { marksIn } from '../ui/text-elements';

/** Shows which words the active annotation is on. Done on the elements themselves: no paragraph is drawn again for it. */
export function useActiveMark(focus: Focus, reading: Reading, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let shown: HTMLElement[] = [];
    const show = () => {
      const { active } = focus.state();
      for (const mark of shown) mark.removeAttribute('data-active');
      shown = [];
      if (!active) return;
      const passage = reading.index.get(active)?.passage;
      for (const { paragraph } of passage ? partsOf(reading.transcript(), passage) : []) {
        for (const mark of marksIn(text.current, paragraph.id, active)) shown.push(mark);
      }
      for (const mark of shown) mark.setAttribute('data-active', '');
    };
    const later = () => queueMicrotask(show);
    const stops = [focus.subscribe(show), reading.index.subscribeDrawing(later)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [focus, reading, text]);
}
