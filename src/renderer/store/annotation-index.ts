import type { Annotation } from '../../shared/annotation/annotation';
import { resolve } from '../../shared/annotation/resolve';
import type { Mark } from '../../shared/annotation/segments';
import { firstWhere } from '../../shared/first-where';
import type { AnnotationId, ParagraphId, ThemeId } from '../../shared/id';
import { type Passage, partsOf, positionOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { ClarificationIndex } from './clarification-index';
import { Listeners } from './listeners';
import { ParagraphListeners } from './paragraph-listeners';

/** An annotation and where its words are now; `passage` is null when they are not in the transcript. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly passage: Passage | null;
  /** Position of its first paragraph; those without a place come first. */
  readonly position: number;
}

/** A mark with what it takes to draw it. */
export interface ThemedMark extends Mark {
  readonly themeId: ThemeId;
}

/** How many annotations there are, those without a place among them. */
export interface AnnotationCounts {
  readonly all: number;
  readonly notes: number;
  readonly byTheme: ReadonlyMap<ThemeId, number>;
}

/** More in one paragraph cannot be told apart; they are kept and listed, and not painted. */
const mostMarks = 500;

const compareMarks = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end;

const noMarks: readonly ThemedMark[] = [];

/** The counts with one annotation more (1) or less (-1). */
function counted(counts: AnnotationCounts, { themeId, note }: Annotation, by: 1 | -1): AnnotationCounts {
  return {
    all: counts.all + by,
    notes: counts.notes + (note === '' ? 0 : by),
    byTheme: new Map(counts.byTheme).set(themeId, (counts.byTheme.get(themeId) ?? 0) + by),
  };
}

function countAll(annotations: Iterable<Annotation>): AnnotationCounts {
  let [all, notes] = [0, 0];
  const byTheme = new Map<ThemeId, number>();
  for (const { themeId, note } of annotations) {
    all += 1;
    if (note !== '') notes += 1;
    byTheme.set(themeId, (byTheme.get(themeId) ?? 0) + 1);
  }
  return { all, notes, byTheme };
}

/** Finds the place of an annotation in a transcript. */
export function place(transcript: Transcript, annotation: Annotation): PlacedAnnotation {
  const resolution = resolve(transcript, annotation);
  if (resolution.kind === 'lost') return { annotation, passage: null, position: -1 };
  const { passage } = resolution;
  return { annotation, passage, position: positionOf(transcript, passage.start.paragraph) ?? -1 };
}

/** Negative when `a` comes before `b` in reading order. */
export function comparePlaced(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return (
    a.position - b.position ||
    (a.passage?.start.offset ?? 0) - (b.passage?.start.offset ?? 0) ||
    a.annotation.madeAt - b.annotation.madeAt ||
    (a.annotation.id < b.annotation.id ? -1 : 1)
  );
}

/** Where in a sorted list the items for which something holds begin: they stand at its end. */
function startOf(list: readonly PlacedAnnotation[], holds: (item: PlacedAnnotation) => boolean): number {
  return firstWhere(list.length, (index) => {
    const item = list[index];
    return item !== undefined && holds(item);
  });
}

/** Where `item` stands, or would stand, in a sorted list. */
function sortedPosition(list: readonly PlacedAnnotation[], item: PlacedAnnotation): number {
  return startOf(list, (there) => comparePlaced(there, item) >= 0);
}

/**
 * The annotations of the open transcript by place and by paragraph, kept up to date one change at a time, so that a
 * highlight among 20,000 costs what one among ten does. Paragraphs subscribe to their own marks alone.
 */
export class AnnotationIndex {
  private readonly placed = new Map<AnnotationId, PlacedAnnotation>();
  private readonly marks = new Map<ParagraphId, readonly ThemedMark[]>();
  private readonly paragraphListeners = new ParagraphListeners();
  private readonly listeners = new Listeners();
  private sorted: readonly PlacedAnnotation[] = [];
  private current: AnnotationCounts = countAll([]);

  /** The clarifications beside them are shown in the same paragraphs, and so go wherever these do. */
  constructor(
    private transcript: Transcript,
    annotations: Iterable<Annotation>,
    readonly clarifications = new ClarificationIndex(),
  ) {
    this.fill(annotations);
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  /** Whatever draws paragraphs anew, and their highlights with them: a change here, or of the clarifications. */
  readonly subscribeDrawing = (listener: () => void): (() => void) => {
    const stops = [this.subscribe(listener), this.clarifications.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };

  /** In order of place; a new array after every change. */
  readonly list = (): readonly PlacedAnnotation[] => this.sorted;

  /** A new value after every change. */
  readonly counts = (): AnnotationCounts => this.current;

  /**
   * Those that begin in the paragraphs from one position up to, not including, another, in order of place. Those without
   * a place stand before the first paragraph.
   */
  between(from: number, to: number): readonly PlacedAnnotation[] {
    const list = this.sorted;
    const first = from <= 0 ? 0 : startOf(list, ({ position }) => position >= from);
    return list.slice(
      first,
      startOf(list, ({ position }) => position >= to),
    );
  }

  get(id: AnnotationId): PlacedAnnotation | undefined {
    return this.placed.get(id);
  }

  marksOf(paragraph: ParagraphId): readonly ThemedMark[] {
    return this.marks.get(paragraph) ?? noMarks;
  }

  subscribeParagraph(paragraph: ParagraphId, listener: () => void): () => void {
    return this.paragraphListeners.add(paragraph, listener);
  }

  /** Takes in what changed; undefined means that the annotation is gone. */
  change(changes: ReadonlyMap<AnnotationId, Annotation | undefined>): void {
    const touched = new Set<ParagraphId>();
    const list = [...this.sorted];
    for (const [id, annotation] of changes) {
      const before = this.placed.get(id);
      if (before) {
        list.splice(sortedPosition(list, before), 1);
        this.unmark(before, touched);
        this.placed.delete(id);
        this.current = counted(this.current, before.annotation, -1);
      }
      if (!annotation) continue;
      this.current = counted(this.current, annotation, 1);
      const after = place(this.transcript, annotation);
      this.placed.set(id, after);
      list.splice(sortedPosition(list, after), 0, after);
      this.mark(after, touched);
    }
    this.sorted = list;
    this.paragraphListeners.tell(touched);
    this.listeners.tell();
  }

  /** Finds every annotation's place again, in a transcript that a decision changed. */
  retranscribe(transcript: Transcript): void {
    const annotations = [...this.placed.values()].map(({ annotation }) => annotation);
    this.transcript = transcript;
    this.fill(annotations);
    this.paragraphListeners.tellAll();
    this.listeners.tell();
  }

  private fill(annotations: Iterable<Annotation>): void {
    this.placed.clear();
    this.marks.clear();
    for (const annotation of annotations) this.placed.set(annotation.id, place(this.transcript, annotation));
    this.sorted = [...this.placed.values()].sort(comparePlaced);
    for (const item of this.sorted) this.mark(item, new Set());
    this.current = countAll(this.sorted.map(({ annotation }) => annotation));
  }

  private mark({ annotation, passage }: PlacedAnnotation, touched: Set<ParagraphId>): void {
    if (!passage) return;
    for (const { paragraph, start, end } of partsOf(this.transcript, passage)) {
      const mark: ThemedMark = {
        annotation: annotation.id,
        start,
        end,
        themeId: annotation.themeId,
      };
      const marks = this.marksOf(paragraph.id);
      if (marks.length < mostMarks) this.marks.set(paragraph.id, [...marks, mark].sort(compareMarks));
      touched.add(paragraph.id);
    }
  }

  private unmark({ annotation, passage }: PlacedAnnotation, touched: Set<ParagraphId>): void {
    if (!passage) return;
    for (const { paragraph } of partsOf(this.transcript, passage)) {
      const rest = this.marksOf(paragraph.id).filter((mark) => mark.annotation !== annotation.id);
      this.marks.set(paragraph.id, rest);
      touched.add(paragraph.id);
    }
  }
}
