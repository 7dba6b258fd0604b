import type { ClarificationMark, PlacedClarification } from '../../shared/annotation/clarified-words';
import type { ClarificationId } from '../../shared/id';
import type { Passage, Point } from '../../shared/transcript/passage';
import { Listeners } from '../store/listeners';
import type { Reading } from '../store/reading';
import type { ReaderDesk } from './reader-desk';

/** The words that somebody clarifies, and what was said of them so far; null where that is nothing. */
export interface ToClarify {
  readonly passage: Passage;
  readonly known: PlacedClarification | null;
}

/** What is being clarified; null when nothing is. */
export class Clarifying {
  private readonly listeners = new Listeners();
  private current: ToClarify | null = null;

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): ToClarify | null => this.current;

  set(current: ToClarify | null): void {
    this.current = current;
    this.listeners.tell();
  }
}

/** The clarification whose words a place of one paragraph touches. */
function knownAt(
  { index }: Reading,
  { paragraph }: Point,
  touches: (mark: ClarificationMark) => boolean,
): PlacedClarification | undefined {
  const mark = index.clarifications.marksOf(paragraph).find(touches);
  return mark && index.clarifications.get(mark.clarification);
}

/** Opens what was clarified already; it is changed or removed there. */
export function reopenClarification({ reading, clarifying }: ReaderDesk, id: ClarificationId): void {
  const known = reading.index.clarifications.get(id);
  if (known?.passage) clarifying.set({ passage: known.passage, known });
}

/** Asks what was said in place of the selected words, or of those that were clarified where the caret is. */
export function startClarifying(desk: ReaderDesk): boolean {
  const { reading, announcer, clarifying } = desk;
  const passage = desk.selected();
  const caret = desk.caret();
  if (passage && passage.start.paragraph !== passage.end.paragraph) {
    announcer.refuse('A mishearing is corrected in one paragraph at a time.');
    return true;
  }
  const known = passage
    ? knownAt(
        reading,
        passage.start,
        ({ start, end }) => start < passage.end.offset && end > passage.start.offset,
      )
    : caret && knownAt(reading, caret, ({ start, end }) => start <= caret.offset && caret.offset <= end);
  if (known) reopenClarification(desk, known.clarification.id);
  else if (passage) clarifying.set({ passage, known: null });
  else announcer.refuse('Select the words that were misheard first.');
  return true;
}
