import type { OpenOutcome, ReadTranscript } from '../../shared/ipc';
import { succeeded } from '../../shared/result';

/** A file that came in; it is read when its turn comes, or while the one before it is reviewed. */
export interface Incoming {
  readonly fileName: string;
  readonly read: () => Promise<OpenOutcome>;
}

interface InLine extends Incoming {
  ahead: { readonly outcome: Promise<OpenOutcome>; isOver: boolean } | null;
}

interface Reader {
  /** Stops what is being read. */
  readonly cancel: () => void;
  /** Lets go of what was read and is not wanted. */
  readonly discard: (token: string) => void;
}

/** Which of the files that came in together has its turn, counted from 1, and the names of those that wait. */
export interface IntakePlace {
  readonly at: number;
  readonly of: number;
  readonly waiting: readonly string[];
}

/** Files that came in, one after another; one is read ahead at most. */
export class IntakeQueue {
  readonly #reader: Reader;
  #waiting: InLine[] = [];
  #gone = 0;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  get place(): IntakePlace {
    const waiting = this.#waiting.map(({ fileName }) => fileName);
    return { at: this.#gone, of: this.#gone + waiting.length, waiting };
  }

  add(files: readonly Incoming[]): void {
    this.#waiting.push(...files.map((file) => ({ ...file, ahead: null })));
  }

  /** Documents that were in the file whose turn it is, and were read with it: they come next. */
  addRead(documents: readonly ReadTranscript[]): void {
    const inLine = documents.map((document): InLine => {
      const outcome = Promise.resolve(succeeded(document));
      const { fileName } = document.provenance;
      return { fileName, read: () => outcome, ahead: { outcome, isOver: true } };
    });
    this.#waiting.unshift(...inLine);
  }

  /** The next file, whose turn it is from now on, and whether it has been read already. */
  next(): (Incoming & { readonly isRead: boolean }) | undefined {
    const next = this.#waiting.shift();
    if (!next) return undefined;
    this.#gone += 1;
    const { fileName, read, ahead } = next;
    return { fileName, read: () => ahead?.outcome ?? read(), isRead: ahead?.isOver === true };
  }

  /** Counts from one again. */
  startAnew(): void {
    this.#gone = 0;
  }

  /** Begins to read the next file, unless that is done already. */
  readAhead(): void {
    const [next] = this.#waiting;
    if (!next || next.ahead) return;
    const ahead = { outcome: next.read(), isOver: false };
    next.ahead = ahead;
    void ahead.outcome.then(() => {
      ahead.isOver = true;
    });
  }

  /** What is being read ahead is stopped, and is read when its turn comes. */
  holdBack(): void {
    for (const each of this.#waiting) {
      if (each.ahead?.isOver === false) this.#letGo(each);
    }
  }

  /** Leaves out everything that waits, and gives how much that was. */
  empty(): number {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const each of waiting) this.#letGo(each);
    this.#gone += waiting.length;
    return waiting.length;
  }

  #letGo(each: InLine): void {
    const { ahead } = each;
    if (!ahead) return;
    each.ahead = null;
    if (!ahead.isOver) this.#reader.cancel();
    void ahead.outcome.then((outcome) => {
      if (outcome.ok) this.#reader.discard(outcome.value.token);
    });
  }
}
