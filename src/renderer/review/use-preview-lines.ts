import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ParagraphId } from '../../shared/id';
import type { PreviewItem } from '../assembling/preview-items';

/** Drawn at first, and added at each "Show more". */
const linesAtOnce = 80;

/** A line to show, with a number that is new at each asking, so that the same line can be shown twice. */
export interface RevealRequest {
  readonly id: ParagraphId;
  readonly asked: number;
}

interface PreviewLines {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly shown: number;
  readonly current: string | undefined;
  readonly setCurrent: (key: string) => void;
  readonly showMore: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** After the next change, the focus goes to this line, whatever it has become. */
  readonly keepFocus: (id: ParagraphId) => void;
}

function stepOf(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return null;
}

/** Which lines of the preview are drawn, and which one Tab and the arrow keys are on. */
export function usePreviewLines(items: readonly PreviewItem[], reveal: RevealRequest | null): PreviewLines {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<ParagraphId | null>(null);
  const [shown, setShown] = useState(linesAtOnce);
  const [chosen, setCurrent] = useState<string>();
  const [answered, setAnswered] = useState<RevealRequest | null>(null);
  const at = Math.max(0, chosen === undefined ? 0 : items.findIndex(({ key }) => key === chosen));
  if (reveal !== answered) {
    setAnswered(reveal);
    const index = items.findIndex(({ id }) => id === reveal?.id);
    setShown((before) => Math.max(before, index + linesAtOnce / 2));
  }
  const focusLine = (selector: string, block: ScrollLogicalPosition) => {
    const line = list.current?.querySelector<HTMLElement>(selector);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block });
  };
  useEffect(() => {
    if (!reveal) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${reveal.id}"]`);
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  }, [reveal]);
  useEffect(() => {
    void items;
    if (wanted.current === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`);
    wanted.current = null;
    line?.focus({ preventScroll: true });
  }, [items]);
  return {
    list,
    shown,
    current: items[at]?.key,
    setCurrent,
    showMore: () => setShown((before) => before + linesAtOnce * 4),
    onKeyDown: (event) => {
      const next =
        event.ctrlKey || event.metaKey || event.altKey
          ? null
          : stepOf(event.key, at, Math.min(shown, items.length) - 1);
      const item = next === null ? undefined : items[next];
      if (!item) return;
      event.preventDefault();
      setCurrent(item.key);
      focusLine(`[data-key="${item.key}"]`, 'nearest');
    },
    keepFocus: (id) => {
      wanted.current = id;
    },
  };
}
