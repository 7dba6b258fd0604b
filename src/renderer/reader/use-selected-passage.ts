import { type RefObject, useEffect, useState } from 'react';
import { type SpeakerPart, withinShown } from '../../shared/transcript/one-speaker';
import { type Passage, passageBetween } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { pointAt } from './paragraph-point';

/** The passage that the page's selection covers, as far as it is shown in one piece; null when nothing is selected, or nothing but white space. */
export function readSelection(
  root: Element,
  transcript: Transcript,
  part: SpeakerPart | null,
): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const start = pointAt(root, range.startContainer, range.startOffset, 'start');
  const end = pointAt(root, range.endContainer, range.endOffset, 'end');
  const passage = start && end && passageBetween(transcript, start, end);
  return passage && withinShown(transcript, part, passage);
}

/** Follows the selection; while the mouse button is down it waits, so that nothing appears under the pointer. */
export function useSelectedPassage(
  root: RefObject<HTMLElement | null>,
  transcript: Transcript,
  part: SpeakerPart | null,
): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    let isDragging = false;
    const read = () => {
      if (!isDragging && root.current) setPassage(readSelection(root.current, transcript, part));
    };
    const down = (event: PointerEvent) => {
      isDragging =
        event.button === 0 && event.target instanceof Node && !!root.current?.contains(event.target);
    };
    const up = () => {
      isDragging = false;
      read();
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [root, transcript, part]);
  return passage;
}
