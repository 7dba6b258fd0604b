import type { MouseEvent } from 'react';
import { rowsOf } from './place-ticks';
import styles from './TickStrip.module.css';
import type { Page } from './use-page';

/** How high a tick is, in pixels, and how wide the strip. */
const tickHeight = 2;
const width = 6;

/** Ticks of one colour; `countBefore` says how many places there are before an offset into the text. */
export interface Ticks {
  readonly colour: string;
  readonly countBefore: (offset: number) => number;
}

interface TickStripProps {
  readonly page: Page;
  readonly kind: 'found' | 'highlights';
  readonly ticks: readonly Ticks[];
  /** Where on the page somebody clicked, and how near counts, both as shares of its height. */
  readonly onClick: (share: number, reach: number) => void;
}

/** How far from a tick a click still means it, in pixels. */
const reach = 8;

/** Thin ticks beside the scroll bar, one path a colour. By keyboard, Enter in the find field and Alt+Down do the same. */
export function TickStrip({ page, kind, ticks, onClick }: TickStripProps) {
  const { ruler, height, scrollBar } = page;
  const rows = Math.floor(height / tickHeight);
  const place = (event: MouseEvent<SVGElement>) => {
    const { top } = event.currentTarget.getBoundingClientRect();
    onClick((event.clientY - top) / height, reach / height);
  };
  return (
    <svg
      aria-hidden="true"
      className={styles[kind]}
      width={width}
      height={height}
      style={{ marginRight: scrollBar + (kind === 'found' ? 0 : width) }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={place}
    >
      {ticks.map(({ colour, countBefore }) => (
        <path
          key={colour}
          stroke={`var(--${colour})`}
          strokeWidth={tickHeight}
          d={rowsOf(ruler, rows, countBefore)
            .map((row) => `M0 ${(row + 0.5) * tickHeight}h${width}`)
            .join('')}
        />
      ))}
    </svg>
  );
}
