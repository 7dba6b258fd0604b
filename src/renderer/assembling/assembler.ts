import type { TranscriptId } from '../../shared/id';
import type { JournalProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Assembled, Reviewed, SourceToAssemble } from './assembled';
import { type Part, Parts } from './in-parts';

/** One transcript to put together; `linesJson` is null where the lines are those of the time before. */
export interface Asked {
  readonly ticket: number;
  readonly id: TranscriptId;
  readonly fileName: string;
  readonly linesJson: string | null;
  readonly decisions: Decisions;
  readonly isReview: boolean;
}

export type Answer =
  | { readonly ticket: number; readonly kind: 'part'; readonly part: Part }
  | { readonly ticket: number; readonly kind: 'failed'; readonly problem: JournalProblem };

/** Puts transcripts together while the page goes on answering. */
export interface Assembling {
  readonly assemble: (
    source: SourceToAssemble,
    decisions: Decisions,
  ) => Promise<Result<Assembled, JournalProblem>>;
  /** The same, with what the review shows of it. */
  readonly review: (
    source: SourceToAssemble,
    decisions: Decisions,
  ) => Promise<Result<Reviewed, JournalProblem>>;
}

interface Waiting {
  readonly parts: Parts;
  readonly settle: (outcome: Result<Assembled | Reviewed, JournalProblem>) => void;
}

/** `Assembling` in a thread of its own, which is started when it is first needed. */
export class Assembler implements Assembling {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  /** Whose lines the thread holds. */
  #held: TranscriptId | null = null;
  #tickets = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  assemble(source: SourceToAssemble, decisions: Decisions): Promise<Result<Assembled, JournalProblem>> {
    return this.#ask(source, decisions, false);
  }

  async review(source: SourceToAssemble, decisions: Decisions): Promise<Result<Reviewed, JournalProblem>> {
    const asked = await this.#ask(source, decisions, true);
    if (!asked.ok) return asked;
    return 'numbers' in asked.value
      ? succeeded(asked.value)
      : failed({ kind: 'unexpected', cause: 'The answer has no outcome.' });
  }

  #ask(
    { id, fileName, linesJson }: SourceToAssemble,
    decisions: Decisions,
    isReview: boolean,
  ): Promise<Result<Assembled | Reviewed, JournalProblem>> {
    this.#tickets += 1;
    const ticket = this.#tickets;
    return new Promise((settle) => {
      this.#waiting.set(ticket, { parts: new Parts(), settle });
      this.#worker ??= this.#listenTo(this.#start());
      const asked = { ticket, id, fileName, decisions, isReview };
      this.#worker.postMessage({ ...asked, linesJson: this.#held === id ? null : linesJson });
      this.#held = id;
    });
  }

  #listenTo(worker: Worker): Worker {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#giveUp(event.message);
    });
    return worker;
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.ticket);
    if (!waiting) return;
    if (answer.kind === 'failed') {
      this.#held = null;
      this.#settle(answer.ticket, failed(answer.problem));
    } else {
      const assembled = waiting.parts.take(answer.part);
      if (assembled) this.#settle(answer.ticket, succeeded(assembled));
    }
  }

  #settle(ticket: number, outcome: Result<Assembled | Reviewed, JournalProblem>): void {
    this.#waiting.get(ticket)?.settle(outcome);
    this.#waiting.delete(ticket);
  }

  /** A thread that failed is not asked again; the next transcript gets another. */
  #giveUp(cause: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#held = null;
    for (const ticket of [...this.#waiting.keys()])
      this.#settle(ticket, failed({ kind: 'unexpected', cause }));
  }
}
