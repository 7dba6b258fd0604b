import { type RefObject, useEffect } from 'react';
import { passageAt } from '../../shared/transcript/reading-place';
import { follow } from './follow';
import { paintWords } from './paint-words';
import { rangeBetween } from './paragraph-point';
import type { ReaderDesk } from './reader-desk';

/** Shows the sentence that is being read, keeps it on the screen, and the caret at its beginning. */
export function useReadingCursor(desk: ReaderDesk, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const rangeNow = () => {
      const place = desk.cursor.state();
      const passage = place && passageAt(desk.reading.transcript(), place);
      return passage && rangeBetween(desk.text(), passage.start, passage.end);
    };
    const paint = () => {
      const range = rangeNow();
      paintWords('reading', desk, range ? [range] : null);
      return range;
    };
    const move = () => {
      const range = paint();
      if (!range || !scroller.current) return;
      desk.focusText();
      document.getSelection()?.collapse(range.startContainer, range.startOffset);
      // So that what comes after the sentence can be read as well.
      follow(scroller.current, range.getBoundingClientRect(), 'third');
    };
    // A paragraph that is drawn anew has other letters.
    const later = () => queueMicrotask(paint);
    const stops = [
      desk.cursor.subscribe(move),
      desk.reading.index.subscribeDrawing(later),
      desk.reading.subscribe(() => desk.cursor.set(null)),
    ];
    return () => {
      for (const stop of stops) stop();
      paintWords('reading', desk, null);
    };
  }, [desk, scroller]);
}
