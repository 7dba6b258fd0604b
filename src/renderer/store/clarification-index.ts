import type { Clarification } from '../../shared/annotation/clarification';
import {
  type ClarificationMark,
  type PlacedClarification,
  type PlacedClarifications,
  placeClarifications,
} from '../../shared/annotation/clarified-words';
import type { ClarificationId, ParagraphId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import { Listeners } from './listeners';
import { ParagraphListeners } from './paragraph-listeners';

const noMarks: readonly ClarificationMark[] = [];

function isSameMark(a: ClarificationMark, b: ClarificationMark | undefined): boolean {
  return (
    a.clarification === b?.clarification && a.start === b.start && a.end === b.end && a.words === b.words
  );
}

/**
 * The clarifications of the open transcript by place and by paragraph. They are few, and so all placed anew at a change;
 * paragraphs subscribe to their own alone.
 */
export class ClarificationIndex {
  private readonly listeners = new Listeners();
  private readonly paragraphListeners = new ParagraphListeners();
  private placed: PlacedClarifications = { list: [], marks: new Map() };

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  /** In order of place; a new array after every change. */
  readonly list = (): readonly PlacedClarification[] => this.placed.list;

  get(id: ClarificationId): PlacedClarification | undefined {
    return this.placed.list.find(({ clarification }) => clarification.id === id);
  }

  /** The same array for as long as they are the same. */
  readonly marksOf = (paragraph: ParagraphId): readonly ClarificationMark[] =>
    this.placed.marks.get(paragraph) ?? noMarks;

  subscribeParagraph(paragraph: ParagraphId, listener: () => void): () => void {
    return this.paragraphListeners.add(paragraph, listener);
  }

  /** Takes in what there is now. */
  show(transcript: Transcript, clarifications: Iterable<Clarification>): void {
    const before = this.placed.marks;
    const { list, marks } = placeClarifications(transcript, clarifications);
    const kept = new Map(marks);
    const touched = new Set([...before.keys(), ...marks.keys()]);
    for (const paragraph of touched) {
      const [was, is] = [before.get(paragraph) ?? noMarks, marks.get(paragraph) ?? noMarks];
      if (was.length !== is.length || !was.every((mark, at) => isSameMark(mark, is[at]))) continue;
      kept.set(paragraph, was);
      touched.delete(paragraph);
    }
    this.placed = { list, marks: kept };
    this.paragraphListeners.tell(touched);
    this.listeners.tell();
  }
}
