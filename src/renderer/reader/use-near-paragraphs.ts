import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type ChunkShape, sectionOf } from './chunks';

export interface NearParagraphs {
  readonly from: number;
  readonly to: number;
}

/** The neighbours of a chunk, without a gap; after a jump, what was left behind is drawn a moment longer. */
function runAround(chunk: number, isDrawn: (chunk: number) => boolean): readonly [number, number] {
  let [first, last] = [chunk, chunk];
  while (isDrawn(first - 1)) first -= 1;
  while (isDrawn(last + 1)) last += 1;
  return [first, last];
}

/** Positions of the paragraphs that are drawn because they are on or near the screen, in whole chunks. */
export function useNearParagraphs(
  root: RefObject<HTMLElement | null>,
  chunks: readonly ChunkShape[],
): NearParagraphs {
  const [near, setNear] = useState<NearParagraphs>({ from: 0, to: 0 });
  // What is drawn outlives the chunks' shapes: a correction makes new ones, and nothing is told twice.
  const drawn = useRef({ sections: new Set<number>(), chunks: new Set<number>() }).current;
  useLayoutEffect(() => {
    const text = root.current;
    let frame = 0;
    // A chunk in a section that is not drawn keeps the state it had: only both together say that it is drawn.
    const tell = () => {
      frame = 0;
      const isDrawn = (chunk: number) =>
        chunk < chunks.length && drawn.chunks.has(chunk) && drawn.sections.has(sectionOf(chunk));
      const [first, last] = runAround([...drawn.chunks].findLast(isDrawn) ?? -1, isDrawn);
      const [from, to] = [chunks[first]?.from, chunks[last]?.to];
      if (from === undefined || to === undefined) return;
      setNear((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    const onChange = (event: Event) => {
      const { target } = event;
      if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(target instanceof HTMLElement))
        return;
      const { section, chunk } = target.dataset;
      const [set, index] = section === undefined ? [drawn.chunks, chunk] : [drawn.sections, section];
      if (event.skipped) set.delete(Number(index));
      else set.add(Number(index));
      frame ||= requestAnimationFrame(tell);
    };
    frame = requestAnimationFrame(tell);
    text?.addEventListener('contentvisibilityautostatechange', onChange);
    return () => {
      text?.removeEventListener('contentvisibilityautostatechange', onChange);
      cancelAnimationFrame(frame);
    };
  }, [root, chunks, drawn]);
  return near;
}
