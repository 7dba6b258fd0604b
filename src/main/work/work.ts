import { faultOf } from '../fault';
import { runTask } from './run-task';
import type { WorkMessage, WorkTask } from './tasks';

/** Electron's end of the line in a utility process, as far as it is used here. */
interface ParentPort {
  readonly postMessage: (message: WorkMessage) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: WorkTask }) => void) => void;
}

/** The line to the process that waits: a utility process has a port, a child process of Node a channel. */
interface Line {
  readonly say: (message: WorkMessage) => void;
  readonly onTask: (listener: (task: WorkTask) => void) => void;
}

function openLine(): Line {
  const port = (process as { readonly parentPort?: ParentPort }).parentPort;
  if (port) {
    return {
      say: (message) => port.postMessage(message),
      onTask: (listener) => port.on('message', ({ data }) => listener(data)),
    };
  }
  // Nobody waits any more.
  process.on('disconnect', () => process.exit());
  return {
    say: (message) => process.send?.(message),
    onTask: (listener) => process.on('message', (task) => listener(task as WorkTask)),
  };
}

const line = openLine();

async function work(task: WorkTask): Promise<void> {
  const answer = await runTask(task, {
    progress: (done) => line.say({ kind: 'progress', done }),
    saving: () => line.say({ kind: 'saving' }),
  });
  line.say({ kind: 'answer', answer });
}

line.onTask((task) => {
  work(task).catch((error: unknown) => {
    console.error(`The work failed (${task.kind}):`, faultOf(error));
    process.exit(1);
  });
});
line.say({ kind: 'ready' });
