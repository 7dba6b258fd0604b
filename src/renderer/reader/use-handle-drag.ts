import { type PointerEvent, type RefObject, useRef } from 'react';
import { withEnds } from '../../shared/transcript/grow-passage';
import type { Passage } from '../../shared/transcript/passage';
import { paintWords } from './paint-words';
import { pointAt, rangeBetween } from './paragraph-point';
import type { ReaderDesk } from './reader-desk';

interface Drag {
  readonly side: 'start' | 'end';
  readonly from: Passage;
  /** The words as they would be if it were let go now. */
  passage: Passage | null;
}

interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

function show(desk: ReaderDesk, passage: Passage | null): void {
  const range = passage && rangeBetween(desk.text(), passage.start, passage.end);
  paintWords('adjusting', desk, range ? [range] : null);
}

/** The passage with one end where the pointer is; null where that is no place in the text, or beyond the other end. */
function passageTo(
  desk: ReaderDesk,
  root: HTMLElement,
  { side, from }: Drag,
  event: PointerEvent<HTMLElement>,
): Passage | null {
  // What lies under the handle is meant, not the handle.
  const handle = event.currentTarget;
  handle.style.pointerEvents = 'none';
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  handle.style.pointerEvents = '';
  if (!caret || !root.contains(caret.offsetNode)) return null;
  const point = pointAt(root, caret.offsetNode, caret.offset, side);
  if (!point) return null;
  const [start, end] = side === 'start' ? [point, from.end] : [from.start, point];
  return withEnds(desk.reading.transcript(), start, end);
}

/** Dragging an end of a passage: the words are shown as it goes, and given back when it is let go. */
export function useHandleDrag(
  desk: ReaderDesk,
  text: RefObject<HTMLElement | null>,
  onMoved: (passage: Passage) => void,
): (side: Drag['side'], passage: Passage) => DragHandlers {
  const drag = useRef<Drag | null>(null);
  const finish = (passage: Passage | null) => {
    drag.current = null;
    show(desk, null);
    if (passage) onMoved(passage);
  };
  return (side, from) => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { side, from, passage: null };
    },
    onPointerMove: (event) => {
      if (!drag.current || !text.current) return;
      const passage = passageTo(desk, text.current, drag.current, event);
      if (passage) drag.current.passage = passage;
      show(desk, drag.current.passage);
    },
    onPointerUp: () => finish(drag.current?.passage ?? null),
    onPointerCancel: () => finish(null),
  });
}
