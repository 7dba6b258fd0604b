import type { TranscriptId } from '../../shared/id';
import type { Decisions } from '../../shared/transcript/decisions';
import type { ClarificationToFind, FoundInClarifications } from './held-clarifications';
import type { FoundInNotes, NoteToFind } from './held-notes';
import type { FoundInText } from './held-text';
import type { WordWays } from './scan-text';
import type { TextRow } from './text-row';

/** What is looked for, and in which transcripts, in the order in which they are answered. */
export interface Question {
  readonly words: string;
  readonly ways: WordWays;
  readonly ids: readonly TranscriptId[];
}

/** What was found in one transcript. */
export interface FoundIn {
  readonly id: TranscriptId;
  readonly inText: FoundInText;
  readonly inClarifications: FoundInClarifications;
  readonly inNotes: FoundInNotes;
}

export type Asked =
  | { readonly kind: 'notebook'; readonly id: TranscriptId; readonly update: Uint8Array }
  | { readonly kind: 'notes'; readonly id: TranscriptId; readonly notes: readonly NoteToFind[] }
  | {
      readonly kind: 'clarifications';
      readonly id: TranscriptId;
      readonly clarifications: readonly ClarificationToFind[];
    }
  | { readonly kind: 'text'; readonly id: TranscriptId; readonly rows: readonly TextRow[] }
  | ({ readonly kind: 'find'; readonly ticket: number } & Question);

export type Answer =
  | { readonly kind: 'decisions'; readonly id: TranscriptId; readonly decisions: Decisions }
  | { readonly kind: 'held'; readonly id: TranscriptId }
  | { readonly kind: 'found'; readonly ticket: number; readonly found: readonly FoundIn[] };

/** Searches the library while the page goes on answering. What it is given it holds until the window closes. */
export interface Finding {
  /** Takes in the notes and clarifications of a notebook, and says what its transcript is made with; null when the thread died. */
  readonly holdNotebook: (id: TranscriptId, update: Uint8Array) => Promise<Decisions | null>;
  readonly holdNotes: (id: TranscriptId, notes: readonly NoteToFind[]) => void;
  readonly holdClarifications: (id: TranscriptId, clarifications: readonly ClarificationToFind[]) => void;
  /** Whether the text is held now; what is in `rows` has gone to the thread. */
  readonly holdText: (id: TranscriptId, rows: readonly TextRow[]) => Promise<boolean>;
  /** Null when something else was asked before it was answered. */
  readonly find: (question: Question) => Promise<readonly FoundIn[] | null>;
  /** Tells when the thread died, and with it what it held. */
  readonly onLost: (listener: () => void) => void;
}

/** `Finding` in a thread of its own, which is started when it is first needed. */
export class Finder implements Finding {
  readonly #start: () => Worker;
  readonly #waiting = new Map<string, (answer: Answer | null) => void>();
  readonly #listeners: (() => void)[] = [];
  #worker: Worker | null = null;
  #tickets = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  onLost(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async holdNotebook(id: TranscriptId, update: Uint8Array): Promise<Decisions | null> {
    const answer = await this.#ask(`decisions ${id}`, { kind: 'notebook', id, update });
    return answer?.kind === 'decisions' ? answer.decisions : null;
  }

  holdNotes(id: TranscriptId, notes: readonly NoteToFind[]): void {
    this.#post({ kind: 'notes', id, notes });
  }

  holdClarifications(id: TranscriptId, clarifications: readonly ClarificationToFind[]): void {
    this.#post({ kind: 'clarifications', id, clarifications });
  }

  async holdText(id: TranscriptId, rows: readonly TextRow[]): Promise<boolean> {
    const buffers = rows.map(({ text }) => text.buffer);
    const answer = await this.#ask(`held ${id}`, { kind: 'text', id, rows }, buffers);
    return answer !== null;
  }

  async find(question: Question): Promise<readonly FoundIn[] | null> {
    this.#settle(`found ${this.#tickets}`, null);
    this.#tickets += 1;
    const ticket = this.#tickets;
    const answer = await this.#ask(`found ${ticket}`, { kind: 'find', ticket, ...question });
    return answer?.kind === 'found' ? answer.found : null;
  }

  #ask(key: string, asked: Asked, transfer: Transferable[] = []): Promise<Answer | null> {
    return new Promise((settle) => {
      this.#settle(key, null);
      this.#waiting.set(key, settle);
      this.#post(asked, transfer);
    });
  }

  #post(asked: Asked, transfer: Transferable[] = []): void {
    this.#worker ??= this.#listenTo(this.#start());
    this.#worker.postMessage(asked, transfer);
  }

  #listenTo(worker: Worker): Worker {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const what = data.kind === 'found' ? data.ticket : data.id;
      this.#settle(`${data.kind} ${what}`, data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#giveUp();
    });
    return worker;
  }

  #settle(key: string, answer: Answer | null): void {
    const settle = this.#waiting.get(key);
    this.#waiting.delete(key);
    settle?.(answer);
  }

  /** A thread that failed is not asked again; the next question starts another. */
  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const key of [...this.#waiting.keys()]) this.#settle(key, null);
    for (const listener of this.#listeners) listener();
  }
}
