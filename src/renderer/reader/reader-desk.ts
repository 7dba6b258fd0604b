import type { ThemeId } from '../../shared/id';
import { locationWords } from '../../shared/transcript/location';
import type { Passage, Point } from '../../shared/transcript/passage';
import type { PlacedAnnotation } from '../store/annotation-index';
import type { Focus } from '../store/focus';
import type { Library } from '../store/library';
import type { Reading } from '../store/reading';
import type { Announcer } from './announce';
import type { Clarifying } from './clarifying';
import type { ReadingCursor } from './reading-cursor';

/** What the reader's commands act on. */
export interface ReaderDesk {
  readonly reading: Reading;
  readonly library: Library;
  readonly focus: Focus;
  readonly announcer: Announcer;
  /** The element that holds the text. */
  readonly text: () => HTMLElement | null;
  /** The sentence that is being read. */
  readonly cursor: ReadingCursor;
  /** The words of which somebody says what was said. */
  readonly clarifying: Clarifying;
  /** The theme that was used last, for the key that repeats it. */
  readonly lastTheme: { id: ThemeId | null };
  /** The selected words, and where the caret is. */
  readonly selected: () => Passage | null;
  readonly caret: () => Point | null;
  /** Where the first words on the screen begin. */
  readonly topOfScreen: () => Point | null;
  /** Where the person is, to come back to. */
  readonly here: () => Point | null;
  /** Before a jump: keeps the place that it leads away from, where the person is unless another is given. */
  readonly leave: (from?: Point | null) => void;
  /** Brings an annotation's words on to the screen. */
  readonly reveal: (annotation: PlacedAnnotation) => void;
  /** Whether the paragraph at a position is shown: where one speaker only is read, most are not. */
  readonly isShown: (position: number) => boolean;
  readonly clearSelection: () => void;
  readonly focusText: () => void;
}

/** Where a passage is, as it is said aloud: "paragraph 14". */
export function spoken(reading: Reading, passage: Passage | null): string {
  return locationWords(reading.transcript(), passage).replace('¶', 'paragraph ');
}
