import { type RefObject, useEffect, useRef } from 'react';
import type { AnnotationId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import { bringIntoView } from './bring-into-view';
import type { Found } from './find-words';
import { paintWords } from './paint-words';
import { rangeBetween } from './paragraph-point';
import type { ReaderDesk } from './reader-desk';
import type { FindRun } from './use-find';
import { useFoundBrackets } from './use-found-brackets';
import { useFoundInNotes } from './use-found-in-notes';
import type { NearParagraphs } from './use-near-paragraphs';

function foundRange(
  root: Element | null,
  transcript: Transcript,
  { position, start, end }: Found,
): Range | null {
  const paragraph = transcript.paragraphs[position];
  if (!paragraph) return null;
  const { id } = paragraph;
  return rangeBetween(root, { paragraph: id, offset: start }, { paragraph: id, offset: end });
}

/** The card of a note, if it is drawn. */
const cardOf = (note: AnnotationId) => document.getElementById(`note-${note}`);

/** Makes the card of a note that was found active, and no longer once the search has gone on. */
function useFoundNote(desk: ReaderDesk, note: AnnotationId | null, beforeMoving: () => void): void {
  const shown = useRef<AnnotationId | null>(null);
  useEffect(() => {
    const placed = note && desk.reading.index.get(note);
    if (placed) {
      beforeMoving();
      desk.focus.set(note);
      if (placed.passage) desk.reveal(placed);
      // One whose words are not in the text has nothing but its card, which is drawn for being active.
      else requestAnimationFrame(() => cardOf(note)?.scrollIntoView({ block: 'center' }));
    } else if (shown.current && desk.focus.state().active === shown.current) desk.focus.set(null);
    shown.current = note;
  }, [desk, note, beforeMoving]);
}

/** Paints what was found near the screen, and brings the current place on to it. */
export function useFoundPainting(
  desk: ReaderDesk,
  text: RefObject<HTMLElement | null>,
  transcript: Transcript,
  near: NearParagraphs,
  run: FindRun,
): void {
  const { found, current, leaveOnce } = run;
  const here = found.at(current);
  useFoundNote(desk, here?.kind === 'note' ? here.id : null, leaveOnce);
  const inNotes = useFoundInNotes(desk, near, run);
  useFoundBrackets(desk, text, transcript, near, run);
  useEffect(() => {
    const there = found.words.between(near.from, near.to);
    const ranges = there.flatMap((item) => foundRange(text.current, transcript, item) ?? []);
    paintWords('found', desk, [...ranges, ...inNotes.ranges]);
  }, [desk, text, transcript, found, near, inNotes]);
  useEffect(() => {
    const place = found.at(current);
    const range = place?.kind === 'words' ? foundRange(text.current, transcript, place) : inNotes.current;
    paintWords('found-current', desk, range ? [range] : []);
    const element = place?.kind === 'words' && range?.startContainer.parentElement;
    if (element && text.current)
      bringIntoView(text.current, range.getBoundingClientRect(), element, leaveOnce);
  }, [desk, text, transcript, found, current, leaveOnce, inNotes]);
  useEffect(
    () => () => {
      paintWords('found', desk, null);
      paintWords('found-current', desk, null);
    },
    [desk],
  );
}
