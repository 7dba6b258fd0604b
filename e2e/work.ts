import type { App } from './app';
import type { Release } from './disk';

/** From now on, whatever is read or written waits in its process until it is let through. */
export async function holdWork({ main }: App): Promise<Release> {
  const held = await main.evaluateHandle(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    const waiting: (() => void)[] = [];
    utilityProcess.fork = (...parameters) => {
      const child = fork(...parameters);
      const post = child.postMessage.bind(child);
      child.postMessage = (...message) => void waiting.push(() => post(...message));
      return child;
    };
    return () => {
      utilityProcess.fork = fork;
      for (const post of waiting.splice(0)) post();
    };
  });
  return () => held.evaluate((release) => release());
}

/** From now on, whatever is read or written ends as if it had taken too much memory. */
export async function killWork({ main }: App): Promise<void> {
  await main.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...parameters) => {
      const child = fork(...parameters);
      child.once('spawn', () => child.pid !== undefined && process.kill(child.pid, 'SIGKILL'));
      return child;
    };
  });
}

/** Kills the next process that reads or writes as soon as it says how far it is, and tells how far each one was. */
export async function killWorkUnderWay({ main }: App) {
  return main.evaluateHandle(({ utilityProcess }) => {
    const killedAt: number[] = [];
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...parameters) => {
      utilityProcess.fork = fork;
      const child = fork(...parameters);
      child.on('message', ({ kind, done }) => {
        if (kind === 'progress' && child.pid !== undefined && process.kill(child.pid, 'SIGKILL'))
          killedAt.push(done);
      });
      return child;
    };
    return killedAt;
  });
}
