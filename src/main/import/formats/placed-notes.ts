import type { FoundAnnotation } from '../../../shared/annotation/found-annotation';
import { comparePrinted, type Passage, type Point } from '../../../shared/transcript/passage';
import type { SourceLine } from '../../../shared/transcript/source-line';
import type { DropList } from '../drop-list';

/** The comments and highlights of a document, as they are put to their places in its lines. */
export class PlacedNotes {
  readonly #lines: ReadonlyMap<string, SourceLine>;
  readonly #drop: DropList;
  readonly #all: FoundAnnotation[] = [];

  constructor(lines: readonly SourceLine[], drop: DropList) {
    this.#lines = new Map(lines.map((line) => [line.id, line]));
    this.#drop = drop;
  }

  /** One on no words is on the line where it stands; one that stands nowhere is told. */
  put(start: Point | undefined, end: Point | undefined, rest: Omit<FoundAnnotation, 'passage'>): void {
    if (!start || !end) this.#drop.add('annotation', rest.note || (rest.label ?? ''));
    else {
      const passage = comparePrinted(start, end) < 0 ? { start, end } : this.#lineAt(start);
      this.#all.push({ passage, ...rest });
    }
  }

  /** In the order in which they were put. */
  get all(): readonly FoundAnnotation[] {
    return this.#all;
  }

  #lineAt({ paragraph, offset }: Point): Passage {
    const length = this.#lines.get(paragraph)?.text.length ?? offset;
    return { start: { paragraph, offset: 0 }, end: { paragraph, offset: length } };
  }
}

/** By where each begins. */
export function inPrintedOrder(found: readonly FoundAnnotation[]): readonly FoundAnnotation[] {
  return found.toSorted((a, b) => comparePrinted(a.passage.start, b.passage.start));
}
