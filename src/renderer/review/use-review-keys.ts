import { useEffect, useRef } from 'react';

interface ReviewKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly finish: () => void;
}

/** In a field that holds words which are no decision yet, undo is the field's own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-draft]') !== null;

function readKey(event: KeyboardEvent): keyof ReviewKeys | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return null;
  if (document.querySelector('dialog[open]')) return null;
  const key = event.key.toLowerCase();
  if (key === 'enter') return 'finish';
  if (isTyping(event.target)) return null;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : null;
}

/** The review's own keys, taken before those of the app around it. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = readKey(event);
      if (key === null) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[key]();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
