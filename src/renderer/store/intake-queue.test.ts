import { describe, expect, it, vi } from 'vitest';
import type { OpenOutcome } from '../../shared/ipc';
import { succeeded } from '../../shared/result';
import { type Incoming, IntakeQueue } from './intake-queue';

/** Files that are read when the test says so, and what became of them. */
function filesOf(...names: readonly string[]) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const files = names.map((fileName): Incoming => {
    const read = () =>
      new Promise<OpenOutcome>((resolve) => {
        begun.push(fileName);
        const bundle = {
          kind: 'bundle',
          token: fileName,
          fileName,
          transcripts: [],
          themes: [],
          authors: [],
        };
        ends.set(fileName, () => resolve(succeeded({ ...bundle, kind: 'bundle' })));
      });
    return { fileName, read };
  });
  /** Ends a reading, and waits until everybody who waits for it has heard. */
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { files, begun, end };
}

function queueOf(...names: readonly string[]) {
  const cancel = vi.fn();
  const discard = vi.fn();
  const queue = new IntakeQueue({ cancel, discard });
  const given = filesOf(...names);
  queue.add(given.files);
  return { queue, cancel, discard, ...given };
}

describe('files in a queue', () => {
  it('have their turn in order, and those that come later wait behind them', () => {
    const { queue } = queueOf('a', 'b');
    expect(queue.next()?.fileName).toBe('a');
    queue.add(filesOf('c').files);
    expect(queue.place).toEqual({ at: 1, of: 3, waiting: ['b', 'c'] });
    expect([queue.next()?.fileName, queue.next()?.fileName, queue.next()]).toEqual(['b', 'c', undefined]);
    expect(queue.place).toEqual({ at: 3, of: 3, waiting: [] });
  });

  it('are read ahead one at a time, and once', async () => {
    const { queue, begun, end } = queueOf('a', 'b', 'c');
    queue.next();
    queue.readAhead();
    queue.readAhead();
    expect(begun).toEqual(['b']);
    await end('b');
    expect(queue.next()).toMatchObject({ fileName: 'b', isRead: true });
  });

  it('are read again when their turn comes after their reading was held back', async () => {
    const { queue, begun, end, cancel, discard } = queueOf('a', 'b');
    queue.next();
    queue.readAhead();
    queue.holdBack();
    expect(cancel).toHaveBeenCalledOnce();
    await end('b');
    expect(discard).toHaveBeenCalledWith('b');
    const next = queue.next();
    expect(next?.isRead).toBe(false);
    void next?.read();
    expect(begun).toEqual(['b', 'b']);
  });

  it('that are left out are counted as gone, and what was read of them is let go', async () => {
    const { queue, end, cancel, discard } = queueOf('a', 'b', 'c');
    queue.next();
    queue.readAhead();
    await end('b');
    expect(queue.empty()).toBe(2);
    expect(queue.place).toEqual({ at: 3, of: 3, waiting: [] });
    await vi.waitFor(() => expect(discard).toHaveBeenCalledWith('b'));
    expect(cancel).not.toHaveBeenCalled();
    expect(queue.next()).toBeUndefined();
  });
});
