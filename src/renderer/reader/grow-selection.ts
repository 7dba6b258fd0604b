import type { KeyboardEvent } from 'react';
import { type GrowthUnit, growPassage } from '../../shared/transcript/grow-passage';
import type { Passage } from '../../shared/transcript/passage';
import { passageAt } from '../../shared/transcript/reading-place';
import { growHighlight } from './adjust-highlight';
import { rangeBetween } from './paragraph-point';
import type { ReaderDesk } from './reader-desk';

/**
 * While somebody reads sentence by sentence, Shift and an arrow take one word more or less into what is selected, into
 * the highlight that they are at, or else into the sentence, which is then selected; with Ctrl it is a sentence. True
 * when the key was one of them.
 */
export function growSelection(desk: ReaderDesk, event: KeyboardEvent): boolean {
  const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const place = desk.cursor.state();
  if (!isArrow || !event.shiftKey || event.altKey || !place) return false;
  const unit: GrowthUnit = event.ctrlKey || event.metaKey ? 'sentence' : 'word';
  const direction = event.key === 'ArrowRight' ? 1 : -1;
  const transcript = desk.reading.transcript();
  const selected = desk.selected();
  if (!selected && growHighlight(desk, unit, direction)) return true;
  const from = selected ?? passageAt(transcript, place);
  const passage = from && growPassage(transcript, from, unit, direction);
  if (passage) select(desk, passage);
  return true;
}

function select(desk: ReaderDesk, { start, end }: Passage): void {
  const range = rangeBetween(desk.text(), start, end);
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
