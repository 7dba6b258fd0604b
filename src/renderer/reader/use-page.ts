import { type RefObject, useEffect, useState } from 'react';
import type { Transcript } from '../../shared/transcript/transcript';
import { type ChunkShape, sectionsOf } from './chunks';
import { startsOf } from './folded-text';
import type { Ruler, Stretch } from './place-ticks';

/** Milliseconds without a change of the page's size after which it is measured again. */
const restAfter = 150;

/** The page as its scroll bar shows it, in pixels. */
export interface Page {
  readonly ruler: Ruler;
  /** How high the window on to it is, and how wide the scroll bar beside it. */
  readonly height: number;
  readonly scrollBar: number;
}

const unmeasured: Page = { ruler: [], height: 0, scrollBar: 0 };

/** Only sections are measured: inside one that is not drawn, measuring would lay it out. */
function measure(
  scroller: HTMLElement,
  text: HTMLElement,
  transcript: Transcript,
  chunks: readonly ChunkShape[],
): Page {
  const boxes = [...text.querySelectorAll<HTMLElement>('[data-section]')];
  const starts = startsOf(transcript);
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const share = (y: number) => (y - origin) / scroller.scrollHeight;
  const sections = sectionsOf(chunks);
  const ruler = boxes.map(
    (box, at): Stretch => ({
      offset: starts[sections[at]?.chunks[0]?.from ?? 0] ?? 0,
      share: share(box.getBoundingClientRect().top),
    }),
  );
  const last = boxes.at(-1);
  const end: readonly Stretch[] = last
    ? [{ offset: starts.at(-1) ?? 0, share: share(last.getBoundingClientRect().bottom) }]
    : [];
  const { clientHeight: height, clientWidth, offsetWidth } = scroller;
  return { ruler: [...ruler, ...end], height, scrollBar: offsetWidth - clientWidth };
}

/** Measures the page when its size has come to rest. */
export function usePage(
  scroller: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  transcript: Transcript,
  chunks: readonly ChunkShape[],
): Page {
  const [page, setPage] = useState(unmeasured);
  useEffect(() => {
    const [window, inside] = [scroller.current, text.current];
    if (!window || !inside) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setPage(measure(window, inside, transcript, chunks)), restAfter);
    });
    observer.observe(window);
    observer.observe(inside);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [scroller, text, transcript, chunks]);
  return page;
}
