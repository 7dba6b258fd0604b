import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** Which of several rows the arrow keys are on: one stop for Tab, whatever the number of rows. */
export interface Rows {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly current: number;
  readonly setCurrent: (index: number) => void;
  readonly focus: (index: number) => void;
  /** Back to the row the arrow keys are on; false where there is none. */
  readonly focusCurrent: () => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** To be called before a row that has the focus goes away: the row that takes its place gets it. */
  readonly keepFocus: (index: number) => void;
}

function stepOf(key: string, current: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(current + 1, last);
  if (key === 'ArrowUp') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return null;
}

export function useRows(count: number): Rows {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const [chosen, setCurrent] = useState(0);
  const last = Math.max(count - 1, 0);
  const current = Math.min(chosen, last);
  const focus = (index: number) => {
    setCurrent(index);
    list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  };
  useEffect(() => {
    if (wanted.current === null) return;
    const index = Math.min(wanted.current, count - 1);
    wanted.current = null;
    list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  }, [count]);
  return {
    list,
    current,
    setCurrent,
    focus,
    focusCurrent: () => {
      focus(current);
      return count > 0;
    },
    onKeyDown: (event) => {
      const next = event.ctrlKey || event.metaKey || event.altKey ? null : stepOf(event.key, current, last);
      if (next === null) return;
      event.preventDefault();
      focus(next);
    },
    keepFocus: (index) => {
      wanted.current = index;
    },
  };
}
