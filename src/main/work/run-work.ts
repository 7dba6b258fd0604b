import type { WorkAnswers, WorkMessage, WorkTask } from './tasks';

/** A process of its own that does one task: Electron's utility process, or Node's child process. */
export interface WorkProcess {
  readonly send: (task: WorkTask) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, when the process has ended for whatever reason; `cause` is for the log. */
  readonly onExit: (listener: (cause: string) => void) => void;
  readonly kill: () => void;
  /** The memory it holds now, in megabytes, where that can be told. */
  readonly memory?: () => number | undefined;
}

export type StartProcess = () => WorkProcess;

export type WorkOutcome<Kind extends WorkTask['kind']> =
  | { readonly kind: 'answered'; readonly answer: WorkAnswers[Kind] }
  | { readonly kind: 'cancelled' }
  /** It ran out of memory or of time, or a fault of ours ended it. */
  | { readonly kind: 'died'; readonly cause: string };

export interface WorkOptions {
  /** In milliseconds, from when the process is ready. */
  readonly timeLimit: number;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** A process that is not ready by then will never be; in milliseconds. */
const startLimit = 30_000;

/** The memory of a process that works, in megabytes: no file is worth more, and the machine has other things to do. */
export const memoryLimit = 1_500;
/** Often enough to stop a file that unpacks to gigabytes before the machine feels it; in milliseconds. */
const memoryCheck = 250;

/** Runs one task in a process of its own, which is ended with it, whatever the task does. */
export function runWork<Task extends WorkTask>(
  task: Task,
  start: StartProcess,
  { timeLimit, onProgress, signal }: WorkOptions,
): Promise<WorkOutcome<Task['kind']>> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve({ kind: 'cancelled' });
      return;
    }
    const worker = start();
    const watch = setInterval(() => {
      if ((worker.memory?.() ?? 0) > memoryLimit) {
        end({ kind: 'died', cause: 'It took too much memory.' });
      }
    }, memoryCheck);
    let isSaving = false;
    let timer = setTimeout(() => end({ kind: 'died', cause: 'It did not start.' }), startLimit);
    const cancel = () => {
      if (!isSaving) {
        end({ kind: 'cancelled' });
      }
    };
    const end = (outcome: WorkOutcome<Task['kind']>) => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      worker.kill();
      resolve(outcome);
    };
    signal?.addEventListener('abort', cancel);
    worker.onExit((cause) => end({ kind: 'died', cause }));
    worker.onMessage((received) => {
      const message = received as WorkMessage;
      switch (message.kind) {
        case 'ready':
          clearTimeout(timer);
          timer = setTimeout(() => end({ kind: 'died', cause: 'It took too long.' }), timeLimit);
          return worker.send(task);
        case 'progress':
          return onProgress?.(message.done);
        case 'saving':
          isSaving = true;
          return clearTimeout(timer);
        case 'answer':
          return end({ kind: 'answered', answer: message.answer as WorkAnswers[Task['kind']] });
      }
    });
  });
}

/** How long a file of this many bytes may take to read: ten seconds, and one more for each megabyte up to a minute. */
export function importTimeLimit(bytes: number): number {
  return Math.min(60_000, 10_000 + (bytes / (1024 * 1024)) * 1_000);
}

/** A library of a hundred sitting days on a slow stick. */
export const backupTimeLimit = 600_000;

/** A million words with 20,000 comments take six seconds on a slow machine with nothing else to do. */
export const exportTimeLimit = 180_000;
