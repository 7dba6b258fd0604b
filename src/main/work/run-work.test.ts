import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importTimeLimit, memoryLimit, runWork, type WorkProcess } from './run-work';
import type { ImportTask, WorkMessage } from './tasks';

const task: ImportTask = {
  kind: 'import',
  path: '/a.txt',
  as: null,
  fileName: 'a.txt',
  token: 't',
  stagingFolder: '/s',
  now: '2026-01-01T00:00:00.000Z',
};

/** A process that does what the test says. */
function puppet(memory?: () => number | undefined) {
  let hear: (message: WorkMessage) => void = () => undefined;
  let end: (cause: string) => void = () => undefined;
  const sent = vi.fn();
  const killed = vi.fn();
  const worker: WorkProcess = {
    send: sent,
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: (listener) => {
      end = listener;
    },
    kill: killed,
    ...(memory ? { memory } : {}),
  };
  const say = (message: WorkMessage) => hear(message);
  return { start: () => worker, say, end: (cause: string) => end(cause), sent, killed };
}

const answer = { ok: false, problem: { kind: 'empty', fileName: 'a.txt' } } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('work in a process of its own', () => {
  it('is sent when the process is ready, and ends it with its answer', async () => {
    const { start, say, sent, killed } = puppet();
    const onProgress = vi.fn();
    const outcome = runWork(task, start, { timeLimit: 1_000, onProgress });
    expect(sent).not.toHaveBeenCalled();
    say({ kind: 'ready' });
    expect(sent).toHaveBeenCalledWith(task);
    say({ kind: 'progress', done: 0.5 });
    say({ kind: 'answer', answer });
    expect(await outcome).toEqual({ kind: 'answered', answer });
    expect(onProgress.mock.calls).toEqual([[0.5]]);
    expect(killed).toHaveBeenCalledOnce();
  });

  it('has died when the process ends without an answer', async () => {
    const { start, say, end } = puppet();
    const outcome = runWork(task, start, { timeLimit: 1_000 });
    say({ kind: 'ready' });
    end('It ended with code 6.');
    expect(await outcome).toEqual({ kind: 'died', cause: 'It ended with code 6.' });
  });

  it('is ended when it takes too long, counted from when it was ready', async () => {
    const { start, say, killed } = puppet();
    const outcome = runWork(task, start, { timeLimit: 1_000 });
    vi.advanceTimersByTime(10_000);
    say({ kind: 'ready' });
    vi.advanceTimersByTime(999);
    expect(killed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(await outcome).toEqual({ kind: 'died', cause: 'It took too long.' });
    expect(killed).toHaveBeenCalledOnce();
  });

  it('is ended when it never gets ready', async () => {
    const { start } = puppet();
    const outcome = runWork(task, start, { timeLimit: 1_000 });
    vi.advanceTimersByTime(30_000);
    expect(await outcome).toEqual({ kind: 'died', cause: 'It did not start.' });
  });

  it('is ended when it takes too much memory', async () => {
    let memory = 100;
    const { start, say } = puppet(() => memory);
    const outcome = runWork(task, start, { timeLimit: 10_000 });
    say({ kind: 'ready' });
    vi.advanceTimersByTime(1_000);
    memory = memoryLimit + 1;
    vi.advanceTimersByTime(250);
    expect(await outcome).toEqual({ kind: 'died', cause: 'It took too much memory.' });
  });

  it('is cancelled at once', async () => {
    const { start, say, killed } = puppet();
    const cancelling = new AbortController();
    const outcome = runWork(task, start, { timeLimit: 1_000, signal: cancelling.signal });
    say({ kind: 'ready' });
    cancelling.abort();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect(killed).toHaveBeenCalledOnce();
  });

  it('is no longer stopped once the target is being written', async () => {
    const { start, say, killed } = puppet();
    const cancelling = new AbortController();
    const outcome = runWork(task, start, { timeLimit: 1_000, signal: cancelling.signal });
    say({ kind: 'ready' });
    say({ kind: 'saving' });
    cancelling.abort();
    vi.advanceTimersByTime(100_000);
    expect(killed).not.toHaveBeenCalled();
    say({ kind: 'answer', answer });
    expect(await outcome).toEqual({ kind: 'answered', answer });
  });

  it('that was cancelled before it began starts nothing', async () => {
    const start = vi.fn();
    expect(await runWork(task, start, { timeLimit: 1, signal: AbortSignal.abort() })).toEqual({
      kind: 'cancelled',
    });
    expect(start).not.toHaveBeenCalled();
  });
});

describe('the time a file may take', () => {
  it.each([
    [0, 10_000],
    [1024 * 1024, 11_000],
    [200 * 1024 * 1024, 60_000],
  ])('for %d bytes is %d milliseconds', (bytes, limit) => {
    expect(importTimeLimit(bytes)).toBe(limit);
  });
});
