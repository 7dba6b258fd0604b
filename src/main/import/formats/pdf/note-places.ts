import type { FoundAnnotation } from '../../../../shared/annotation/found-annotation';
import type { Point } from '../../../../shared/transcript/passage';
import type { DropList } from '../../drop-list';
import { reachOf } from './letter-widths';
import type { Box, PdfNote, PdfPage, Piece } from './piece';
import type { Line } from './reading-order';

/** The words of a piece with where they stand, as far as its letters are equally wide. */
interface Word {
  readonly text: string;
  readonly notes: readonly PdfNote[];
}

/** How far above the line the middle of a small letter is, in sizes. */
const middleOfLetters = 0.25;
/** Programs draw highlights a little short of the words at their ends. */
const slack = 1;

/** Which notes lie over which words; asked piece by piece in the order of reading. */
export class NotePlaces {
  readonly #byPage = new Map<number, readonly PdfNote[]>();
  readonly #nearest = new Map<Line, PdfNote[]>();
  readonly #begun = new Set<PdfNote>();

  constructor(pages: readonly PdfPage[], lines: readonly Line[]) {
    for (const { index, notes } of pages) {
      const over = notes.filter(({ isOverWords, answers }) => isOverWords && answers === null);
      if (over.length > 0) this.#byPage.set(index, over);
      for (const note of notes) {
        if (!note.isOverWords && note.answers === null) this.#placeBeside(note, lines, index);
      }
    }
  }

  /** Whether any note may lie over words of this line. */
  has(line: Line): boolean {
    return this.#byPage.has(line.page) || this.#nearest.has(line);
  }

  wordsOf(piece: Piece, line: Line): readonly Word[] {
    const base = piece.base - middleOfLetters * piece.size;
    const beside = this.#nearest.get(line) ?? [];
    return [...piece.text.matchAll(/\s+|\S+/g)].map(({ 0: text, index }) => {
      if (text.trim() === '') return { text, notes: [] };
      const x = piece.left + (reachOf(piece, index) + reachOf(piece, index + text.length)) / 2;
      const over = (this.#byPage.get(line.page) ?? []).filter(({ boxes }) =>
        boxes.some((box) => isIn(box, x, base)),
      );
      return { text, notes: [...over, ...beside] };
    });
  }

  /** True the first time that words of a note are met. */
  begins(note: PdfNote): boolean {
    if (this.#begun.has(note)) return false;
    this.#begun.add(note);
    return true;
  }

  #placeBeside(note: PdfNote, lines: readonly Line[], page: number): void {
    const nearest = nearestLine(note, lines, page);
    if (nearest === undefined) return;
    const known = this.#nearest.get(nearest);
    if (known) known.push(note);
    else this.#nearest.set(nearest, [note]);
  }
}

function isIn({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** A note that only stands near words is of the printed line nearest to it. */
function nearestLine({ boxes: [box] }: PdfNote, lines: readonly Line[], page: number): Line | undefined {
  if (box === undefined) return undefined;
  const y = (box.top + box.bottom) / 2;
  const x = (box.left + box.right) / 2;
  let best: { readonly line: Line; readonly distance: number } | undefined;
  for (const line of lines) {
    if (line.page !== page) continue;
    const beside = Math.max(0, line.left - x, x - line.right);
    const distance = Math.hypot(line.base - middleOfLetters * line.size - y, beside / 4);
    if (best === undefined || distance < best.distance) best = { line, distance };
  }
  return best?.line;
}

/** The name under which the place of a note is remembered. */
export function anchorOf({ id }: PdfNote, end: 'start' | 'end'): string {
  return `${end} ${id}`;
}

/** The notes as annotations. An answer lies where the note does that it answers; what has no place is told. */
export function annotationsOf(
  pages: readonly PdfPage[],
  anchors: ReadonlyMap<string, Point>,
  drops: DropList,
): readonly FoundAnnotation[] {
  const notes = pages.flatMap((page) => page.notes);
  const byId = new Map(notes.map((note) => [note.id, note]));
  return notes.flatMap((note) => {
    const placed = (note.answers === null ? undefined : byId.get(note.answers)) ?? note;
    const start = anchors.get(anchorOf(placed, 'start'));
    const end = anchors.get(anchorOf(placed, 'end'));
    if (start === undefined || end === undefined) {
      drops.add('annotation', note.note);
      return [];
    }
    const { note: words, label, author, madeAt } = note;
    return [{ passage: { start, end }, note: words, label, author, madeAt }];
  });
}
