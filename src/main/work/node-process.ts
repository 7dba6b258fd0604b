import { fork } from 'node:child_process';
import { memoryLimit, type WorkProcess } from './run-work';

/** Starts the work as a child process of Node: for the command line, and for tests. */
export function startNodeProcess(entry: string): WorkProcess {
  const child = fork(entry, {
    execArgv: [`--max-old-space-size=${memoryLimit}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (task) => {
      child.send(task);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('error', (error) => listener(error.message));
      child.once('exit', (code, signal) => listener(`It ended with ${signal ?? `code ${code}`}.`));
    },
    kill: () => {
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
    },
  };
}
