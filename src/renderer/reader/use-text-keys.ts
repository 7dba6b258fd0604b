import { type KeyboardEvent, useCallback } from 'react';
import { growSelection } from './grow-selection';
import { openNote } from './reader-commands';
import type { ReaderDesk } from './reader-desk';

/** Enter on highlighted words opens their note. */
function openAtCaret(desk: ReaderDesk): void {
  const caret = desk.caret();
  const marks = caret ? desk.reading.index.marksOf(caret.paragraph) : [];
  const under = marks.findLast((mark) => caret && mark.start <= caret.offset && caret.offset <= mark.end);
  const target = under?.annotation ?? desk.focus.state().active;
  if (target) desk.focus.set(target, true);
}

function onTextKey(desk: ReaderDesk, event: KeyboardEvent): void {
  const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
  if (event.key === 'Enter' && !hasModifier) {
    // Nor does the note that opens get the key.
    event.preventDefault();
    if (desk.cursor.state()) openNote(desk);
    else openAtCaret(desk);
  }
  if (event.key !== 'Escape') return;
  // First what was selected, then the reading cursor itself.
  if (!desk.selected()) desk.cursor.set(null);
  desk.focus.set(null);
  desk.clearSelection();
}

/** The keys of the text itself: what moves the caret or the selection, Enter and Escape. */
export function useTextKeys(
  desk: ReaderDesk,
  moveCaret: (event: KeyboardEvent) => boolean,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const isGrown = growSelection(desk, event);
      if (!isGrown && !moveCaret(event)) return onTextKey(desk, event);
      event.preventDefault();
      // Whoever goes on with the caret no longer reads by sentences, and has left the annotation they were at.
      if (!isGrown && !event.shiftKey) {
        desk.cursor.set(null);
        desk.focus.set(null);
      }
    },
    [moveCaret, desk],
  );
}
