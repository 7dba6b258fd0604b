import { type RefObject, useEffect, useRef, useState } from 'react';
import { isParagraphId } from '../../shared/id';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import { positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';

/** Milliseconds between two readings while the page moves: where it is matters less than that it moves smoothly. */
const readingPause = 150;
/** Pixels below the top of the page at which the paragraph being read is looked for. */
const readingLine = 96;

/** The paragraph being read, which is where somebody who scrolls looks: near the top of the page. */
export function paragraphAtLine(scroller: HTMLElement, root: HTMLElement): Element | null {
  const view = scroller.getBoundingClientRect();
  const column = root.getBoundingClientRect();
  const x = (column.left + column.right) / 2;
  for (const below of [0, 24, 48, 96]) {
    const element = document.elementFromPoint(x, view.top + readingLine + below)?.closest('[data-id]');
    if (element) return element;
  }
  return null;
}

/** Position of the paragraph at the top of the page, as it is scrolled. */
export function useReadingPosition(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  transcript: Transcript,
  startAt: number,
  part: SpeakerPart | null,
): number {
  const [position, setPosition] = useState(startAt);
  const last = useRef(part);
  useEffect(() => {
    const page = scroller.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      const element = page && root.current ? paragraphAtLine(page, root.current) : null;
      const id = element?.getAttribute('data-id');
      const found = isParagraphId(id) ? positionOf(transcript, id) : undefined;
      if (found !== undefined) setPosition(found);
    };
    const onScroll = () => {
      timer ??= setTimeout(read, readingPause);
    };
    page?.addEventListener('scroll', onScroll, { passive: true });
    // Another part may stand there without a pixel's scrolling.
    if (last.current !== part) onScroll();
    last.current = part;
    return () => {
      page?.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
    };
  }, [scroller, root, transcript, part]);
  return position;
}
