import { type RefObject, useMemo } from 'react';
import { isShownIn } from '../../shared/transcript/one-speaker';
import type { Library } from '../store/library';
import type { Reading } from '../store/reading';
import { marksIn } from '../ui/text-elements';
import { Announcer } from './announce';
import { Clarifying } from './clarifying';
import { pointAt, topPoint } from './paragraph-point';
import { placeOnScreen } from './place-on-screen';
import type { ReaderDesk } from './reader-desk';
import { ReadingCursor } from './reading-cursor';
import { readSelection } from './use-selected-passage';
import { partOfReading } from './use-speaker-part';
import { visitedIn } from './visited-places';

/** What the reader's commands act on, for as long as one transcript is open. */
export function useReaderDesk(
  reading: Reading,
  library: Library,
  showRefusal: (sentence: string | null) => void,
  text: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): ReaderDesk {
  return useMemo(() => {
    const caret = () => {
      const selection = document.getSelection();
      const isInText = selection?.focusNode && text.current?.contains(selection.focusNode);
      if (!isInText || !text.current || !selection.focusNode) return null;
      return pointAt(text.current, selection.focusNode, selection.focusOffset, 'start');
    };
    const part = () => partOfReading(reading);
    const here = () =>
      text.current && scroller.current && placeOnScreen(text.current, scroller.current, caret());
    return {
      reading,
      library,
      focus: reading.focus,
      announcer: new Announcer(showRefusal),
      text: () => text.current,
      cursor: new ReadingCursor(),
      clarifying: new Clarifying(),
      lastTheme: { id: null },
      selected: () => (text.current ? readSelection(text.current, reading.transcript(), part()) : null),
      isShown: (position) => isShownIn(part(), position),
      caret,
      here,
      leave: (from) => {
        const place = from ?? here();
        if (place) visitedIn(reading).leave(place);
      },
      topOfScreen: () => text.current && scroller.current && topPoint(text.current, scroller.current),
      reveal: ({ annotation, passage }) => {
        const paragraph = passage?.start.paragraph;
        const mark = paragraph && marksIn(text.current, paragraph, annotation.id)[0];
        mark?.scrollIntoView({ block: 'center' });
      },
      clearSelection: () => document.getSelection()?.collapseToEnd(),
      focusText: () => text.current?.focus({ preventScroll: true }),
    };
  }, [reading, library, showRefusal, text, scroller]);
}
