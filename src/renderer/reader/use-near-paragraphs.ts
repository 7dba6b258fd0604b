import { type RefObject, useEffect, useState } from 'react';
import { chunkSize } from './chunks';

export interface NearParagraphs {
  readonly from: number;
  readonly to: number;
}

/** Pixels above and below the screen that still count as near. */
const margin = '700px 0px';

/** Positions of the paragraphs on or near the screen, in whole chunks. */
export function useNearParagraphs(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  chunkCount: number,
): NearParagraphs {
  const [near, setNear] = useState<NearParagraphs>({ from: 0, to: 2 * chunkSize });
  useEffect(() => {
    const visible = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const chunk = Number((target as HTMLElement).dataset.chunk);
          if (isIntersecting) visible.add(chunk);
          else visible.delete(chunk);
        }
        const [first, last] = [Math.min(...visible), Math.max(...visible)];
        if (visible.size > 0) setNear({ from: first * chunkSize, to: (last + 1) * chunkSize });
      },
      { root: scroller.current, rootMargin: margin },
    );
    const chunks = [...(root.current?.querySelectorAll('[data-chunk]') ?? [])].slice(0, chunkCount);
    for (const chunk of chunks) observer.observe(chunk);
    return () => observer.disconnect();
  }, [scroller, root, chunkCount]);
  return near;
}
