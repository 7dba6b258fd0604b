import { AnsweringFind } from './answering-find';
import type { Asked } from './finder';

const { port1, port2 } = new MessageChannel();

/** Comes behind whatever was sent before it, without the least wait that a timer has. */
const listen = () =>
  new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

const answering = new AnsweringFind((answer) => self.postMessage(answer), listen);

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answering.hear(data).catch((cause: unknown) => {
    // Reported as the thread's own failure: whoever waits is told.
    setTimeout(() => {
      throw cause;
    });
  });
});
