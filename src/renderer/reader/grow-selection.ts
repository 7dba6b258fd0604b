import type { KeyboardEvent } from 'react';
import type { Point } from '../../shared/transcript/passage';
import { passageAt, placeOf, stepFrom } from '../../shared/transcript/reading-place';
import type { Transcript } from '../../shared/transcript/transcript';
import { domPosition, rangeBetween } from './paragraph-point';
import type { ReaderDesk } from './reader-commands';

/**
 * While somebody reads sentence by sentence, Shift and an arrow make the sentence the selection and grow or shrink it at
 * its end: by a word, and with Ctrl by a sentence. True when the key was one of them.
 */
export function growSelection(desk: ReaderDesk, event: KeyboardEvent): boolean {
  const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const place = desk.cursor.state();
  if (!isArrow || !event.shiftKey || event.altKey || !place) return false;
  const selection = document.getSelection();
  const transcript = desk.reading.transcript();
  const sentence = passageAt(transcript, place);
  const range = sentence && rangeBetween(sentence.start, sentence.end);
  if (!selection || !range) return false;
  if (selection.isCollapsed)
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  const isForward = event.key === 'ArrowRight';
  if (event.ctrlKey || event.metaKey) extendTo(selection, sentenceEnd(transcript, desk.caret(), isForward));
  else selection.modify('extend', isForward ? 'forward' : 'backward', 'word');
  return true;
}

function extendTo(selection: Selection, point: Point | null): void {
  const there = point && domPosition(point);
  if (there) selection.extend(there.node, there.offset);
}

/** The nearest end of a sentence behind a point, or before it. */
function sentenceEnd(transcript: Transcript, from: Point | null, isForward: boolean): Point | null {
  const here = from && placeOf(transcript, { ...from, offset: Math.max(0, from.offset - 1) });
  const end = here && passageAt(transcript, here)?.end;
  if (!from || !here || !end) return null;
  if (isForward && end.offset > from.offset) return end;
  const next = stepFrom(transcript, here, 'sentence', isForward ? 1 : -1);
  return (next && passageAt(transcript, next)?.end) ?? null;
}
