import type { PointerEvent } from 'react';

interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** Keeps the moving end of what is selected where it last was in this side, whenever the pointer has taken it out. */
function keepInside(side: Element): () => void {
  let last: Place | null = null;
  return () => {
    const selection = document.getSelection();
    const { focusNode: node = null, anchorNode = null } = selection ?? {};
    if (!selection || !node || !side.contains(anchorNode)) return;
    if (side.contains(node)) last = { node, offset: selection.focusOffset };
    else if (last) selection.extend(last.node, last.offset);
  };
}

/** From the press of the mouse button until it is let go, words are selected in the side where it was pressed alone. */
export function holdSide(event: PointerEvent): void {
  const side = event.target instanceof Element ? event.target.closest('[data-side]') : null;
  if (!side || event.button !== 0) return;
  const selection = document.getSelection();
  // Shift would extend what is selected in the other one to here.
  if (event.shiftKey && !side.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges();
  side.setAttribute('data-held', '');
  const letGo = new AbortController();
  const keep = keepInside(side);
  const release = () => {
    keep();
    side.removeAttribute('data-held');
    letGo.abort();
  };
  document.addEventListener('selectionchange', keep, { signal: letGo.signal });
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, release, { signal: letGo.signal, capture: true });
}
