import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Point } from '../../shared/transcript/passage';
import { follow } from './follow';
import {
  type DomPosition,
  domPosition,
  edgeOf,
  paragraphStep,
  pointAt,
  topParagraph,
} from './paragraph-point';
import { focusRect } from './use-caret-place';

/** Lines a page key moves by. */
const pageLines = 18;

type Granularity = 'character' | 'word' | 'line' | 'paragraph' | 'lineboundary';

interface Move {
  readonly direction: 'forward' | 'backward';
  readonly granularity: Granularity;
  readonly times: number;
}

const arrows: Readonly<Record<string, readonly [Move['direction'], Granularity, Granularity, number]>> = {
  ArrowLeft: ['backward', 'character', 'word', 1],
  ArrowRight: ['forward', 'character', 'word', 1],
  ArrowUp: ['backward', 'line', 'paragraph', 1],
  ArrowDown: ['forward', 'line', 'paragraph', 1],
  PageUp: ['backward', 'line', 'line', pageLines],
  PageDown: ['forward', 'line', 'line', pageLines],
  Home: ['backward', 'lineboundary', 'lineboundary', 1],
  End: ['forward', 'lineboundary', 'lineboundary', 1],
};

function moveOf(event: KeyboardEvent): Move | null {
  const arrow = arrows[event.key];
  if (!arrow || event.altKey) return null;
  const [direction, plain, withMod, times] = arrow;
  return { direction, granularity: event.ctrlKey || event.metaKey ? withMod : plain, times };
}

/** Puts the caret where it was before the focus went elsewhere, or at the first words that are on screen. */
function placeCaret(root: HTMLElement, scroller: HTMLElement, last: Point | null): void {
  const place = last && domPosition(root, last);
  if (place) {
    document.getSelection()?.collapse(place.node, place.offset);
    return;
  }
  const target = topParagraph(root, scroller);
  if (target) document.getSelection()?.collapse(target.firstChild ?? target, 0);
}

function moveTo(selection: Selection, { node, offset }: DomPosition, extend: boolean): void {
  if (extend && selection.anchorNode) selection.extend(node, offset);
  else selection.collapse(node, offset);
}

function selectEdge(root: HTMLElement, toEnd: boolean, extend: boolean): void {
  const selection = document.getSelection();
  const edge = edgeOf(root, toEnd);
  if (edge && selection) moveTo(selection, edge, extend);
}

function step(root: HTMLElement, selection: Selection, move: Move, extend: boolean): void {
  const { focusNode, focusOffset, anchorNode, anchorOffset } = selection;
  if (move.granularity === 'paragraph') {
    const there = focusNode && paragraphStep(root, focusNode, focusOffset, move.direction === 'forward');
    if (there) moveTo(selection, there, extend);
    return;
  }
  for (let time = 0; time < move.times; time += 1) {
    selection.modify(extend ? 'extend' : 'move', move.direction, move.granularity);
  }
  // The browser walks on into the rest of the page at the text's edges; the caret stays in the text.
  if (!root.contains(selection.focusNode) && focusNode && anchorNode) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
}

/** Where the selection's moving end is, as a point of the transcript; null when it is elsewhere. */
function focusPoint(root: HTMLElement): Point | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !root.contains(selection.focusNode)) return null;
  return pointAt(root, selection.focusNode, selection.focusOffset, 'start');
}

/**
 * A caret in text that cannot be edited: the browser's selection, moved by keys and drawn by us. Answers the keys that
 * move it; true when the key was one of them.
 */
export function useCaret(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): (event: KeyboardEvent) => boolean {
  const last = useRef<Point | null>(null);
  useEffect(() => {
    const onSelection = () => {
      const focus = root.current && focusPoint(root.current);
      if (focus) last.current = focus;
    };
    const onFocus = () => {
      const text = root.current;
      const isHere = text?.contains(document.getSelection()?.focusNode ?? null);
      // Back from a note or a dialog: the caret stands where it stood.
      if (text && scroller.current && document.activeElement === text && !isHere && last.current) {
        placeCaret(text, scroller.current, last.current);
      }
    };
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('focusin', onFocus);
    };
  }, [root, scroller]);
  return useCallback(
    (event: KeyboardEvent): boolean => {
      const [text, page, selection] = [root.current, scroller.current, document.getSelection()];
      if (!text || !page || !selection) return false;
      const isMod = event.ctrlKey || event.metaKey;
      const move = moveOf(event);
      if (!move && !(isMod && event.key.toLowerCase() === 'a')) return false;
      if (!text.contains(selection.focusNode)) placeCaret(text, page, last.current);
      if (!move) selection.selectAllChildren(text);
      else if (isMod && (event.key === 'Home' || event.key === 'End')) {
        selectEdge(text, event.key === 'End', event.shiftKey);
      } else step(text, selection, move, event.shiftKey);
      const rect = move ? focusRect(selection) : null;
      if (rect) follow(page, rect);
      return true;
    },
    [root, scroller],
  );
}
