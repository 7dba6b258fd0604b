import type { Annotation } from '../../shared/annotation/annotation';
import type { AnnotationId } from '../../shared/id';
import type { Desktop, HistoryPart } from '../../shared/ipc';
import {
  gatherChanges,
  type HistoryEntry,
  putBackLabel,
  type RecordedChange,
} from '../../shared/notebook/history';
import { type Effect, joinEffects, presentOf, Replay, stateAfter } from '../../shared/notebook/notebook-past';
import {
  changesAnything,
  type PutBack,
  putBackEffect,
  putBackSince,
  writePutBack,
} from '../../shared/notebook/put-back';
import type { JournalProblem } from '../../shared/problems';
import { comparePlaced, type PlacedAnnotation, place } from './annotation-index';
import { Listeners } from './listeners';
import { momentWords } from './moment-words';
import { isVisible, type PastNotes, pastNotes } from './past-notes';
import type { Reading } from './reading';

/** After this much of going through the Changes again (milliseconds) the page has its turn. */
const longestSlice = 8;

export interface HistoryState {
  /** Oldest first; null until they are read. */
  readonly entries: readonly HistoryEntry[] | null;
  /** Lines of the journal that could not be read and are left out. */
  readonly unreadLines: number;
  /** Whether it is known of every entry what it did. */
  readonly isRetold: boolean;
  readonly problem: JournalProblem | null;
}

/** Why putting back is not offered; null where it is. */
type Hindrance = 'did-nothing' | 'is-back' | 'is-newest' | 'is-same' | null;

/** What can be put back from one entry: what it did, and everything since. */
export interface Hindrances {
  readonly entry: Hindrance;
  readonly since: Hindrance;
}

/** The history of one open transcript, for as long as somebody looks at it; it goes on with what is done meanwhile. */
export class History {
  private readonly listeners = new Listeners();
  private readonly changes: RecordedChange[] = [];
  private readonly effects: Effect[] = [];
  private readonly replay: Replay;
  private readonly places = new Map<AnnotationId, PlacedAnnotation>();
  private readonly stops: readonly (() => void)[];
  private order: readonly PlacedAnnotation[] = [];
  /** How many of the effects have their annotations in `order`. */
  private placedEffects = 0;
  private next = 0;
  private damagedLines = 0;
  private isBusy = false;
  private isStale = false;
  private isClosed = false;
  private current: HistoryState = { entries: null, unreadLines: 0, isRetold: false, problem: null };

  constructor(
    private readonly reading: Reading,
    private readonly desktop: Pick<Desktop, 'readHistory'>,
  ) {
    const { kept } = reading;
    this.replay = new Replay(kept.doc);
    this.stops = [
      kept.subscribe(() => {
        if (kept.saveState().kind === 'saved') void this.goOn();
      }),
      // A transcript that was corrected has other paragraphs.
      reading.subscribe(() => {
        this.places.clear();
        this.placedEffects = 0;
      }),
    ];
    void this.goOn();
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): HistoryState => this.current;

  close(): void {
    this.isClosed = true;
    for (const stop of this.stops) stop();
    this.replay.close();
  }

  private change(changed: Partial<HistoryState>): void {
    this.current = { ...this.current, ...changed };
    this.listeners.tell();
  }

  /** Reads what the journal has more, and then what each of it did. */
  private async goOn(): Promise<void> {
    this.isStale = true;
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.isStale && !this.isClosed) {
      this.isStale = false;
      await this.reading.kept.flush();
      await this.readOn();
      await this.retell();
    }
    this.isBusy = false;
  }

  private async readOn(): Promise<void> {
    const known = this.changes.length;
    let unreadLines = 0;
    for (let isLast = false; !isLast; ) {
      const part = await this.desktop.readHistory(this.reading.id, this.next);
      if (this.isClosed) return;
      if (!part.ok) return this.change({ problem: part.problem });
      this.take(part.value);
      isLast = part.value.isLast;
      unreadLines = this.damagedLines + (part.value.isTorn ? 1 : 0);
    }
    if (this.current.entries && this.changes.length === known) return;
    const isRetold = this.effects.length === this.changes.length;
    this.change({ entries: this.gathered(), unreadLines, isRetold, problem: null });
  }

  private gathered(): readonly HistoryEntry[] {
    return gatherChanges(this.changes, (index) => this.effects[index]?.annotations.keys().next().value);
  }

  private take({ changes, updates, damagedLines, next }: HistoryPart): void {
    let start = 0;
    for (const { length, ...change } of changes) {
      this.changes.push({ ...change, update: updates.subarray(start, start + length) });
      start += length;
    }
    this.damagedLines += damagedLines;
    this.next = next;
  }

  private async retell(): Promise<void> {
    while (this.effects.length < this.changes.length) {
      const end = performance.now() + longestSlice;
      for (const { update } of this.changes.slice(this.effects.length)) {
        this.effects.push(this.replay.next(update));
        if (performance.now() > end) break;
      }
      await new Promise((resolve) => setTimeout(resolve));
      if (this.isClosed) return;
    }
    if (!this.current.isRetold) this.change({ entries: this.gathered(), isRetold: true });
  }

  private effectOf({ from, to }: HistoryEntry): Effect {
    return joinEffects(this.effects.slice(from, to));
  }

  private effectSince({ to }: HistoryEntry): Effect {
    return joinEffects(this.effects.slice(to));
  }

  /** The notes as they stood after an entry, and what it did to them. */
  notesAfter(entry: HistoryEntry): PastNotes {
    const state = stateAfter(this.effects.slice(0, entry.to));
    return pastNotes(this.readingOrder(), state, this.effectOf(entry));
  }

  /** Every annotation that there ever was, by its place. */
  private readingOrder(): readonly PlacedAnnotation[] {
    const known = this.places.size;
    for (const { annotations } of this.effects.slice(this.placedEffects))
      for (const [id, { before, after }] of annotations) {
        const annotation = (after ?? before)?.annotation;
        if (annotation && !this.places.has(id)) this.places.set(id, this.placeOf(annotation));
      }
    this.placedEffects = this.effects.length;
    if (this.places.size > known) this.order = [...this.places.values()].sort(comparePlaced);
    return this.order;
  }

  private placeOf(annotation: Annotation): PlacedAnnotation {
    return this.reading.index.get(annotation.id) ?? place(this.reading.transcript(), annotation);
  }

  hindrances(entry: HistoryEntry): Hindrances {
    const present = presentOf(this.reading.kept.doc);
    const effect = this.effectOf(entry);
    const isNewest = entry.to === this.changes.length;
    const isBack = () => !changesAnything(putBackEffect(effect, present, Date.now()), present);
    const isSame = () => !changesAnything(putBackSince(this.effectSince(entry)), present);
    return {
      entry: isVisible(effect) ? (isBack() ? 'is-back' : null) : 'did-nothing',
      since: isNewest ? 'is-newest' : isSame() ? 'is-same' : null,
    };
  }

  /** Puts back what an entry did, as one edit, and answers its label. */
  putBack(entry: HistoryEntry): string {
    const present = presentOf(this.reading.kept.doc);
    const time = Date.now();
    return this.write(putBackLabel(entry.words), putBackEffect(this.effectOf(entry), present, time), time);
  }

  /** Puts everything back as it was after an entry, as one edit, and answers its label. */
  putBackSince(entry: HistoryEntry): string {
    const wanted = putBackSince(this.effectSince(entry));
    return this.write(`Put back to ${momentWords(entry.time)}`, wanted, Date.now());
  }

  private write(label: string, wanted: PutBack, time: number): string {
    this.reading.kept.edit(label, (doc) => writePutBack(doc, wanted, time));
    return label;
  }

  /** Takes back what was put back last. */
  undo(): void {
    this.reading.kept.undo();
  }
}
