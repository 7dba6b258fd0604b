import { type RefObject, useEffect, useState } from 'react';

/** Where to draw the caret, in the scroller's own coordinates; pixels. */
export interface CaretPlace {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** The rectangle of a collapsed range at the selection's moving end; an empty one falls back to its element's corner. */
export function focusRect(selection: Selection): DOMRect | null {
  const { focusNode } = selection;
  if (!focusNode) return null;
  const range = document.createRange();
  range.setStart(focusNode, selection.focusOffset);
  const rect = range.getClientRects()[0] ?? range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  const element = focusNode instanceof Element ? focusNode : focusNode.parentElement;
  const box = element?.getBoundingClientRect();
  return box ? new DOMRect(box.left, box.top, 0, Math.min(box.height, 24)) : null;
}

function drawnPlace(root: HTMLElement, scroller: HTMLElement): CaretPlace | null {
  const selection = document.getSelection();
  const isHere = root.contains(document.activeElement) && root.contains(selection?.focusNode ?? null);
  const rect = isHere && selection ? focusRect(selection) : null;
  if (!rect) return null;
  const view = scroller.getBoundingClientRect();
  return {
    top: rect.top - view.top + scroller.scrollTop,
    left: rect.left - view.left + scroller.scrollLeft,
    height: rect.height,
  };
}

/** Where the selection's moving end is drawn; null while the text does not have the focus. */
export function useCaretPlace(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): CaretPlace | null {
  const [place, setPlace] = useState<CaretPlace | null>(null);
  useEffect(() => {
    const draw = () =>
      setPlace(root.current && scroller.current && drawnPlace(root.current, scroller.current));
    document.addEventListener('selectionchange', draw);
    document.addEventListener('focusin', draw);
    document.addEventListener('focusout', draw);
    window.addEventListener('resize', draw);
    return () => {
      document.removeEventListener('selectionchange', draw);
      document.removeEventListener('focusin', draw);
      document.removeEventListener('focusout', draw);
      window.removeEventListener('resize', draw);
    };
  }, [root, scroller]);
  return place;
}
