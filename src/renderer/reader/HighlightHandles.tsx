import { type CSSProperties, type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Passage } from '../../shared/transcript/passage';
import { classNames } from '../ui/class-names';
import { moveHighlight } from './adjust-highlight';
import styles from './HighlightHandles.module.css';
import { rangeBetween } from './paragraph-point';
import type { ReaderDesk } from './reader-desk';
import { useHandleDrag } from './use-handle-drag';

interface HighlightHandlesProps {
  readonly desk: ReaderDesk;
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

type Side = 'start' | 'end';

/** Where a knob is, in the scroller's own coordinates, and how tall its line is; all in pixels. */
interface Place {
  readonly top: number;
  readonly left: number;
  readonly line: number;
}

/** Where the two ends of a passage are: above the first line, and below the last. */
function placesOf(
  text: Element | null,
  scroller: HTMLElement,
  { start, end }: Passage,
): Readonly<Record<Side, Place>> | null {
  const rects = [...(rangeBetween(text, start, end)?.getClientRects() ?? [])].filter(
    (rect) => rect.width > 0,
  );
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return null;
  const view = scroller.getBoundingClientRect();
  const at = (x: number, y: number, line: number): Place => ({
    top: y - view.top + scroller.scrollTop,
    left: x - view.left + scroller.scrollLeft,
    line,
  });
  return {
    start: at(first.left, first.top, first.height),
    end: at(last.right, last.bottom, last.height),
  };
}

function styleOf({ top, left, line }: Place): CSSProperties {
  return { top, left, '--line-height': `${line}px` } as CSSProperties;
}

/** A handle at either end of the highlight that the person is at, to be dragged to other words. By keys it is Shift and an arrow. */
export function HighlightHandles({ desk, text, scroller }: HighlightHandlesProps) {
  const { active, isEditing } = useSyncExternalStore(desk.focus.subscribe, desk.focus.state);
  const { index } = desk.reading;
  const list = useSyncExternalStore(index.subscribe, index.list);
  const clarified = useSyncExternalStore(index.clarifications.subscribe, index.clarifications.list);
  const placed = active && !isEditing ? index.get(active) : undefined;
  const passage = placed?.passage ?? null;
  const [places, setPlaces] = useState<Readonly<Record<Side, Place>> | null>(null);
  useLayoutEffect(() => {
    void list;
    void clarified;
    const arrange = () =>
      setPlaces(passage && scroller.current && placesOf(text.current, scroller.current, passage));
    // It is told of the text first when that has been laid out and not yet drawn: asking any earlier would lay out twice.
    const observer = new ResizeObserver(() => flushSync(arrange));
    if (text.current) observer.observe(text.current);
    return () => observer.disconnect();
  }, [passage, list, clarified, text, scroller]);
  const drag = useHandleDrag(desk, text, (moved) => placed && moveHighlight(desk, placed, moved));
  if (!passage || !places) return null;
  return (['start', 'end'] as const).map((side) => (
    <span
      key={side}
      aria-hidden
      data-handle={side}
      className={classNames(styles.handle, styles[side])}
      style={styleOf(places[side])}
      {...drag(side, passage)}
    />
  ));
}
