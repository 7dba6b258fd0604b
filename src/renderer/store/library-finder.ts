import type { TranscriptId } from '../../shared/id';
import type { FoundIn, Question } from '../finding/finder';
import { HeldLibrary, type HeldLibraryPorts } from './held-library';
import { Listeners } from './listeners';

/** The search and what came of it, as the library shows it. */
export interface LibraryFound {
  readonly words: string;
  /** Which of the rows was opened, to come back to; null for none. */
  readonly row: number | null;
  /** The question that `found` answers; null before the first answer. */
  readonly answered: Question | null;
  readonly found: readonly FoundIn[];
  /** How many of the transcripts are still being prepared, and how many cannot be searched. */
  readonly waiting: number;
  readonly left: number;
}

/** While transcripts are being prepared what was asked is asked again no more often than this, in milliseconds. */
const askAgainAfter = 200;

/** The search of the library: what is asked, and what was answered. */
export class LibraryFinder {
  private readonly listeners = new Listeners();
  private readonly held: HeldLibrary;
  private question: Question | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;
  private current: LibraryFound = { words: '', row: null, answered: null, found: [], waiting: 0, left: 0 };

  constructor(private readonly ports: HeldLibraryPorts) {
    this.held = new HeldLibrary(ports);
    this.held.subscribe(() => {
      this.count();
      if (this.question) this.again ??= setTimeout(() => this.ask(this.question), askAgainAfter);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): LibraryFound => this.current;

  /** What stands in the field, kept while a transcript is read, to come back to. */
  type(words: string): void {
    this.change({ words, row: null });
  }

  /** The row from which a transcript is opened; null to begin in the field again. */
  leaveAt(row: number | null): void {
    this.change({ row });
  }

  /** Searches these transcripts, and those among them that are not ready once they are. Null searches no more. */
  ask(question: Question | null): void {
    this.question = question;
    clearTimeout(this.again);
    this.again = undefined;
    if (question) {
      this.prepare(question.ids);
      void this.answer(question);
    } else this.change({ answered: null, found: [] });
  }

  /** Has these transcripts ready to be searched. */
  prepare(ids: readonly TranscriptId[]): void {
    this.held.prepare(ids);
    this.count();
  }

  private async answer(question: Question): Promise<void> {
    await this.held.giveAllOpen(question.ids);
    if (this.question !== question) return;
    const found = await this.ports.finding.find(question);
    if (found && this.question === question) this.change({ answered: question, found });
  }

  private count(): void {
    const { waiting, left } = this.held.counts();
    if (waiting !== this.current.waiting || left !== this.current.left) this.change({ waiting, left });
  }

  private change(changed: Partial<LibraryFound>): void {
    this.current = { ...this.current, ...changed };
    this.listeners.tell();
  }
}
