import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

interface KeptFocus<Pane extends HTMLElement> {
  readonly pane: RefObject<Pane | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the place of someone at the keyboard when what had the focus goes away with a change: the focus goes to the
 * row that is now where the old one was (`data-row`), or to the pane's heading (`data-heading`).
 */
export function useKeptFocus<Pane extends HTMLElement>(changed: unknown): KeptFocus<Pane> {
  const pane = useRef<Pane>(null);
  const lastRow = useRef<number | null>(null);
  useEffect(() => {
    void changed;
    if (lastRow.current === null || document.activeElement !== document.body) return;
    const rows = pane.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = rows[Math.min(lastRow.current, rows.length - 1)];
    const target =
      row?.querySelector<HTMLElement>('button') ?? pane.current?.querySelector<HTMLElement>('[data-heading]');
    target?.focus();
  }, [changed]);
  return {
    pane,
    onFocus: ({ target }) => {
      const row = target.closest('[data-row]');
      const rows = [...(pane.current?.querySelectorAll('[data-row]') ?? [])];
      // A dialog opened from a row has none: the row it came from still counts.
      lastRow.current = row ? rows.indexOf(row) : (lastRow.current ?? 0);
    },
    onBlur: () => {
      // Leaving on purpose moves the focus to something; losing the element does not.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) lastRow.current = null;
      });
    },
  };
}
