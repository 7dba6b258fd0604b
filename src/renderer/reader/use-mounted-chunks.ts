import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Chunks mounted at once, around the place where reading begins: two screens of text. */
const atOnce = 2;
/** Chunks mounted with each frame after that: about 320 long paragraphs. */
export const perFrame = 64;

/** Chunks from `from` up to, not including, `to` are in the page. */
export interface MountedChunks {
  readonly from: number;
  readonly to: number;
}

export interface Mounting extends MountedChunks {
  /** Mounts what is not there yet, now: for what reaches across all of it. */
  readonly complete: () => void;
}

function beginAt(startChunk: number, count: number): MountedChunks {
  const from = Math.max(0, Math.min(startChunk, count - atOnce));
  return { from, to: Math.min(count, from + atOnce) };
}

/** Mounts what is long from the place where reading begins outwards, so that the first words are there at once. */
export function useMountedChunks(
  count: number,
  startChunk: number,
  chunksPerFrame = perFrame,
  /** A new value begins anew: what is shown has become something else. */
  shown: unknown = null,
): Mounting {
  const [begun, begin] = useState(shown);
  const [mounted, setMounted] = useState<MountedChunks>(() => beginAt(startChunk, count));
  if (begun !== shown) {
    begin(shown);
    setMounted(beginAt(startChunk, count));
  }
  const isComplete = mounted.from === 0 && mounted.to >= count;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each mounting asks for the next.
  useEffect(() => {
    if (isComplete) return;
    const grow = () =>
      setMounted(({ from, to }) =>
        to < count
          ? { from, to: Math.min(count, to + chunksPerFrame) }
          : { from: Math.max(0, from - chunksPerFrame), to },
      );
    const isFirst = mounted.to - mounted.from <= atOnce;
    // What is there at first is painted before anything else is drawn.
    let frame = requestAnimationFrame(() => {
      if (isFirst) frame = requestAnimationFrame(grow);
      else grow();
    });
    return () => cancelAnimationFrame(frame);
  }, [isComplete, count, mounted]);
  const complete = useCallback(() => flushSync(() => setMounted({ from: 0, to: count })), [count]);
  return { ...mounted, complete };
}
