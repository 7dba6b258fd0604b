import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FormatId } from '../../shared/formats';
import type { OpenOutcome, Progress, ReadTranscript } from '../../shared/ipc';
import type { SaveProblem } from '../../shared/problems';
import { failed, type Result, succeeded } from '../../shared/result';
import {
  backupTimeLimit,
  exportTimeLimit,
  importTimeLimit,
  runWork,
  type StartProcess,
  type WorkOutcome,
} from './run-work';
import type { Staging } from './staging';
import type { BundleTask, ExportTask, KeepingTask, WorkAnswers, WrittenFile } from './tasks';

/** What is to be read: a file, or bytes or a text that have none. */
export type ToRead =
  | { readonly path: string }
  /** What was read once, under the name that its file had. */
  | { readonly path: string; readonly fileName: string; readonly as: FormatId }
  | { readonly fileName: string; readonly content: string | Uint8Array };

interface DeskWorkOptions {
  readonly start: StartProcess;
  readonly staging: Staging;
  readonly onProgress: (progress: Progress) => void;
  readonly now: () => Date;
}

/** The long work of the desk, each piece in a process of its own: what is under way, its progress, and its end. */
export class DeskWork {
  readonly #options: DeskWorkOptions;
  readonly #underWay = { import: new AbortController(), export: new AbortController() };

  constructor(options: DeskWorkOptions) {
    this.#options = options;
  }

  /** Stops everything of a kind that is under way. */
  cancel(task: Progress['task']): void {
    this.#underWay[task].abort();
    this.#underWay[task] = new AbortController();
  }

  async read(what: ToRead): Promise<OpenOutcome> {
    const { start, staging, now } = this.#options;
    // Taken before anything is waited for, so that no cancelling is missed.
    const { signal } = this.#underWay.import;
    const token = await staging.newToken();
    const isFile = 'path' in what;
    const fileName = 'fileName' in what ? what.fileName : basename(what.path);
    const path = isFile ? what.path : await staging.put(token, what.content);
    const outcome = await runWork(
      {
        kind: 'import',
        path,
        fileName,
        as: 'as' in what ? what.as : null,
        token,
        stagingFolder: staging.folder(token),
        now: now().toISOString(),
      },
      start,
      {
        timeLimit: importTimeLimit(await sizeOf(path)),
        onProgress: (done) => this.#options.onProgress({ task: 'import', fileName, done }),
        signal,
      },
    );
    const answer = readingOf(outcome, fileName);
    await (answer.ok ? staging.takeAway(token) : staging.discard(token));
    if (!answer.ok || answer.value.kind !== 'transcript' || !answer.value.others) {
      return answer;
    }
    return succeeded({ ...answer.value, others: await this.setApart(answer.value.others) });
  }

  private async setApart(others: readonly ReadTranscript[]): Promise<readonly ReadTranscript[]> {
    const apart: ReadTranscript[] = [];
    for (const other of others) {
      const token = await this.#options.staging.setApart(other.token, other.transcriptId);
      apart.push({ ...other, token });
    }
    return apart;
  }

  /** Backups and the like, which nobody waits for and nobody cancels. */
  async keep<Task extends KeepingTask>(task: Task): Promise<WorkAnswers[Task['kind']]> {
    const outcome = await runWork(task, this.#options.start, { timeLimit: backupTimeLimit });
    if (outcome.kind === 'answered') {
      return outcome.answer;
    }
    return failed({ kind: 'unexpected', cause: outcome.kind === 'died' ? outcome.cause : outcome.kind });
  }

  async write(task: ExportTask | BundleTask): Promise<Result<WrittenFile, SaveProblem>> {
    const fileName = basename(task.path);
    const outcome = await runWork(task, this.#options.start, {
      timeLimit: exportTimeLimit,
      onProgress: (done) => this.#options.onProgress({ task: 'export', fileName, done }),
      signal: this.#underWay.export.signal,
    });
    switch (outcome.kind) {
      case 'answered':
        return outcome.answer;
      case 'cancelled':
        return failed({ kind: 'cancelled' });
      case 'died':
        return failed({ kind: 'unexpected', fileName, cause: outcome.cause });
    }
  }
}

function readingOf(outcome: WorkOutcome<'import'>, fileName: string): OpenOutcome {
  switch (outcome.kind) {
    case 'answered':
      return outcome.answer;
    case 'cancelled':
      return failed({ kind: 'cancelled', fileName });
    case 'died':
      return failed({ kind: 'reader-failed', fileName, cause: outcome.cause });
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    // The reader finds out why, and says it.
    return 0;
  }
}
